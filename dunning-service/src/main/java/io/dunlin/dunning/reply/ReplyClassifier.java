package io.dunlin.dunning.reply;

import module java.base;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.autoreply.AuthenticationResults;
import io.dunlin.dunning.autoreply.MailAssessment;
import io.dunlin.dunning.autoreply.MailContext;
import io.dunlin.dunning.autoreply.MailKind;
import io.dunlin.dunning.autoreply.MailVerdict;
import io.dunlin.dunning.mail.IncomingMail;
import io.dunlin.events.ReplyKind;
import org.jspecify.annotations.Nullable;

/**
 * Whose mail it is and what it means. The message that it answers tells the account, the sender's
 * address tells the person; a mail that answers nothing counts for every account at which its
 * sender is known.
 *
 * @param messages ours, by id
 * @param accounts by number, those of the messages among them
 * @param byAddress the accounts at which somebody has an address
 * @param servers whose word on a mail's origin is taken
 */
record ReplyClassifier(
    Map<UUID, SentMessage> messages,
    Map<String, Profile> accounts,
    Map<String, List<Profile>> byAddress,
    Collection<String> servers,
    Instant at,
    Supplier<UUID> ids) {

  /** Every account that a mail may be about. */
  Map<String, Profile> allAccounts() {
    Map<String, Profile> all = new HashMap<>(accounts);
    byAddress.values().forEach(list -> list.forEach(p -> all.put(p.account(), p)));
    return all;
  }

  List<Reply> of(IncomingMail mail) {
    Optional<SentMessage> about =
        mail.answersTo().stream().filter(messages::containsKey).map(messages::get).findFirst();
    if (about.isPresent()) {
      String account = about.get().account();
      Profile profile = accounts.getOrDefault(account, Profile.unknown(account));
      return List.of(reply(mail, profile, about));
    }
    List<Profile> known =
        mail.senders().all().stream()
            .flatMap(address -> byAddress.getOrDefault(address, List.of()).stream())
            .distinct()
            .toList();
    return known.isEmpty()
        ? List.of(fromStranger(mail))
        : known.stream().map(profile -> reply(mail, profile, Optional.empty())).toList();
  }

  private Reply fromStranger(IncomingMail mail) {
    MailAssessment assessment =
        MailKind.of(mail) == MailKind.PLAIN
            ? MailAssessment.of(mail, new MailContext(false, false, isProven(mail), null))
            : null;
    return new Reply(
        ids.get(),
        mail,
        null,
        null,
        null,
        ReplyKind.UNKNOWN,
        false,
        assessment,
        "nobody knows the sender",
        at);
  }

  private Reply reply(IncomingMail mail, Profile profile, Optional<SentMessage> about) {
    ReplyAuthor writer = ReplyAuthor.of(mail, profile, about);
    return switch (MailKind.of(mail)) {
      case DELIVERY_FAILURE ->
          reply(mail, profile, writer, about, ReplyKind.DELIVERY_FAILURE, null, "A3: it came back");
      case DELIVERY_NEWS ->
          reply(mail, profile, writer, about, ReplyKind.UNKNOWN, null, "news of a delivery");
      case RECEIPT ->
          reply(mail, profile, writer, about, ReplyKind.RECEIPT, null, "A3: a read receipt");
      case COMPLAINT ->
          reply(mail, profile, writer, about, ReplyKind.COMPLAINT, null, "A3: called spam");
      case PLAIN -> judged(mail, profile, writer, about);
    };
  }

  private Reply judged(
      IncomingMail mail, Profile profile, ReplyAuthor writer, Optional<SentMessage> about) {
    MailContext circumstances =
        new MailContext(
            about.isPresent(),
            writer.isKnown(),
            writer.isInFrom() && isProven(mail),
            about.map(SentMessage::sentAt).map(sent -> Duration.between(sent, at)).orElse(null));
    MailAssessment assessment = MailAssessment.of(mail, circumstances);
    ReplyKind kind = kind(assessment.verdict(), writer.optsOut());
    return reply(mail, profile, writer, about, kind, assessment, "A3: " + why(kind));
  }

  /** Mails of others are read by a person anyway and stop nothing, so they need no certainty. */
  static ReplyKind kind(MailVerdict verdict, boolean optsOut) {
    return switch (verdict) {
      case AUTOMATIC -> ReplyKind.OUT_OF_OFFICE;
      case DOUBTFUL -> optsOut ? ReplyKind.DOUBTFUL : ReplyKind.SOMEONE_ELSE;
      case HUMAN -> optsOut ? ReplyKind.MAIN_POC : ReplyKind.SOMEONE_ELSE;
    };
  }

  /** For people. */
  private static String why(ReplyKind kind) {
    return switch (kind) {
      case OUT_OF_OFFICE -> "an automatic reply";
      case DOUBTFUL -> "a person has to decide whether it is an answer";
      case MAIN_POC -> "the main POC wrote";
      default -> "somebody other than the main POC wrote";
    };
  }

  private boolean isProven(IncomingMail mail) {
    return AuthenticationResults.of(mail.authenticationResults(), servers).proves(mail.from());
  }

  private Reply reply(
      IncomingMail mail,
      Profile profile,
      ReplyAuthor writer,
      Optional<SentMessage> about,
      ReplyKind kind,
      @Nullable MailAssessment assessment,
      String why) {
    return new Reply(
        ids.get(),
        mail,
        profile.account(),
        writer.contact(),
        about.map(SentMessage::id).orElse(null),
        kind,
        writer.optsOut(),
        assessment,
        why,
        at);
  }
}
