package io.dunlin.dunning.reply;

import module java.base;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.autoreply.AuthenticationResults;
import io.dunlin.dunning.autoreply.MailAssessment;
import io.dunlin.dunning.autoreply.MailContext;
import io.dunlin.dunning.autoreply.MailKind;
import io.dunlin.dunning.mail.IncomingMail;
import io.dunlin.events.ReplyKind;

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
    MailContext context =
        new MailContext(
            about.isPresent(),
            writer.isKnown(),
            writer.isInFrom() && isProven(mail),
            about.map(SentMessage::sentAt).map(sent -> Duration.between(sent, at)).orElse(null));
    ReplyMeaning meaning = ReplyMeaning.of(mail, context, writer.optsOut());
    return new Reply(
        ids.get(),
        mail,
        profile.account(),
        writer.contact(),
        about.map(SentMessage::id).orElse(null),
        meaning.kind(),
        writer.optsOut(),
        meaning.assessment(),
        meaning.why(),
        at);
  }

  private boolean isProven(IncomingMail mail) {
    return AuthenticationResults.of(mail.authenticationResults(), servers).proves(mail.from());
  }
}
