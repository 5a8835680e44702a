package io.dunlin.dunning.reply;

import io.dunlin.dunning.account.Profile;
import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import io.dunlin.events.DunningEvent.ReplyKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose mail it is and what it means. The message that it answers tells the account, the sender's
 * address tells the person; a mail that answers nothing counts for every account at which its
 * sender is known.
 *
 * @param messages ours, by id
 * @param accounts by number, those of the messages among them
 * @param byAddress the accounts at which somebody has an address
 */
record Sorting(
    Map<UUID, SentMessage> messages,
    Map<String, Profile> accounts,
    Map<String, List<Profile>> byAddress,
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
    List<Profile> known = byAddress.getOrDefault(mail.from(), List.of());
    if (known.isEmpty()) {
      return List.of(
          new Reply(
              ids.get(), mail, null, null, null, ReplyKind.UNKNOWN, "nobody knows the sender", at));
    }
    return known.stream().map(profile -> reply(mail, profile, Optional.empty())).toList();
  }

  private Reply reply(IncomingMail mail, Profile profile, Optional<SentMessage> about) {
    Optional<Contact> writer = profile.contactWithAddress(mail.from());
    UUID message = about.map(SentMessage::id).orElse(null);
    String contact = writer.map(Contact::id).orElse(null);
    return switch (Nature.of(mail)) {
      case AUTOMATIC ->
          reply(mail, profile, contact, message, ReplyKind.OUT_OF_OFFICE, "A3: an automatic reply");
      case DELIVERY_FAILURE ->
          reply(mail, profile, contact, message, ReplyKind.DELIVERY_FAILURE, "A3: it came back");
      case DELIVERY_NEWS ->
          reply(mail, profile, contact, message, ReplyKind.UNKNOWN, "news of a delivery");
      case HUMAN ->
          writer.filter(person -> person.role() == ContactRole.MAIN_POC).isPresent()
              ? reply(mail, profile, contact, message, ReplyKind.MAIN_POC, "A3: the main POC wrote")
              : reply(
                  mail,
                  profile,
                  contact,
                  message,
                  ReplyKind.SOMEONE_ELSE,
                  "A3: somebody other than the main POC wrote");
    };
  }

  private Reply reply(
      IncomingMail mail,
      Profile profile,
      @Nullable String contact,
      @Nullable UUID message,
      ReplyKind kind,
      String why) {
    return new Reply(ids.get(), mail, profile.account(), contact, message, kind, why, at);
  }
}
