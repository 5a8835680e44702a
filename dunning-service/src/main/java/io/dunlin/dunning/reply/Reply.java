package io.dunlin.dunning.reply;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.dunlin.dunning.sequence.Doubt;
import io.dunlin.events.DunningEvent.ReplyKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it counts for one account.
 *
 * @param account null when nobody knows the sender
 * @param contact who wrote, if it is one of the account's people
 * @param message the message of ours that it is about
 * @param optsOut its writer is one whose answer stops the collection, if a person wrote it
 * @param judgement null for reports of mail systems, which nobody takes for an answer
 */
record Reply(
    UUID id,
    IncomingMail mail,
    @Nullable String account,
    @Nullable String contact,
    @Nullable UUID message,
    ReplyKind kind,
    boolean optsOut,
    @Nullable Judgement judgement,
    String why,
    Instant at) {

  List<String> evidence() {
    return judgement == null ? List.of() : judgement.codes();
  }

  @Nullable String verdict() {
    return judgement == null ? null : judgement.verdict().name();
  }

  /** What it means for the sequence if a person wrote it. */
  Doubt asDoubt() {
    return new Doubt(
        requireNonNull(account), id.toString(), requireNonNullElse(contact, mail.from()), at);
  }

  /** A mail of a stranger that is no machine's: somebody has to see what it is. */
  boolean isToBeReadByAr() {
    return account == null && judgement != null && judgement.verdict() != MailVerdict.AUTOMATIC;
  }
}
