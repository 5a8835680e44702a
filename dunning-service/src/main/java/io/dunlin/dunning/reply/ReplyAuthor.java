package io.dunlin.dunning.reply;

import module java.base;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.mail.IncomingMail;
import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a mail, as an account knows them. A mailing list puts its own address into From, and
 * the writer's into Reply-To or X-Original-From.
 *
 * @param contact one of the account's people; for whom we wrote to, and who is no contact any more,
 *     the main POC; null for a stranger
 * @param optsOut an answer of theirs stops the collection: the main POC, or whom we wrote to (W2)
 * @param isInFrom they are known by the address in From, which a receiving server can prove
 */
record ReplyAuthor(@Nullable String contact, boolean optsOut, boolean isInFrom) {

  static ReplyAuthor of(IncomingMail mail, Profile profile, Optional<SentMessage> about) {
    Optional<Contact> known = contact(mail.senders().all().stream(), profile);
    boolean wasWrittenTo = about.filter(message -> message.wentTo(mail.senders())).isPresent();
    boolean isMainPoc = known.filter(ReplyAuthor::isMainPoc).isPresent();
    String contact = known.map(Contact::id).orElseGet(() -> wasWrittenTo ? mainPoc(profile) : null);
    return new ReplyAuthor(
        contact,
        isMainPoc || wasWrittenTo,
        contact(Stream.of(mail.from()), profile).map(Contact::id).equals(known.map(Contact::id)));
  }

  boolean isKnown() {
    return contact != null || optsOut;
  }

  private static Optional<Contact> contact(Stream<String> addresses, Profile profile) {
    return addresses.flatMap(address -> profile.contactWithAddress(address).stream()).findFirst();
  }

  private static boolean isMainPoc(Contact person) {
    return person.role() == ContactRole.MAIN_POC;
  }

  private static @Nullable String mainPoc(Profile profile) {
    return profile.contacts().stream()
        .filter(ReplyAuthor::isMainPoc)
        .map(Contact::id)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
