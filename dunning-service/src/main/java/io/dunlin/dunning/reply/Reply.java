package io.dunlin.dunning.reply;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import module java.base;

import io.dunlin.dunning.autoreply.MailAssessment;
import io.dunlin.dunning.autoreply.MailVerdict;
import io.dunlin.dunning.mail.IncomingMail;
import io.dunlin.dunning.sequence.DoubtfulReply;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.PocResponded;
import io.dunlin.events.DunningEvent.ReplyReceived;
import io.dunlin.events.ReplyKind;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it counts for one account.
 *
 * @param account null when nobody knows the sender
 * @param contact who wrote, if it is one of the account's people
 * @param message the message of ours that it is about
 * @param optsOut its writer is one whose answer stops the collection, if a person wrote it
 * @param assessment null for reports of mail systems, which nobody takes for an answer
 */
public record Reply(
    UUID id,
    IncomingMail mail,
    @Nullable String account,
    @Nullable String contact,
    @Nullable UUID message,
    ReplyKind kind,
    boolean optsOut,
    @Nullable MailAssessment assessment,
    String why,
    Instant at) {

  List<String> evidence() {
    return assessment == null ? List.of() : assessment.codes();
  }

  @Nullable String verdict() {
    return assessment == null ? null : assessment.verdict().name();
  }

  /** Returns the doubtful reply that it is for the sequence; as an answer, if a person wrote it. */
  DoubtfulReply asDoubtful() {
    return new DoubtfulReply(
        requireNonNull(account), id.toString(), requireNonNullElse(contact, mail.from()), at);
  }

  DunningEvent asReceived() {
    return new ReplyReceived(
        requireNonNull(account),
        id.toString(),
        contact,
        message == null ? null : message.toString(),
        mail.from(),
        mail.subject(),
        kind,
        at);
  }

  DunningEvent asResponded() {
    DoubtfulReply answer = asDoubtful();
    return new PocResponded(answer.account(), answer.contact(), at, answer.source());
  }

  /** A mail of a stranger that is no machine's: somebody has to see what it is. */
  boolean isToBeReadByAr() {
    return account == null && assessment != null && assessment.verdict() != MailVerdict.AUTOMATIC;
  }
}
