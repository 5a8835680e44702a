package io.dunlin.account.book;

import io.dunlin.account.book.ContactsByHand.Mark;
import io.dunlin.events.AccountEvent.ContactChanged;
import io.dunlin.events.ContactChange;
import io.dunlin.events.Episode;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line in the history of an account's contacts. */
public record ContactEntry(String contact, String name, ContactChange change, Mark mark) {

  private static final String FINANCE = "finance";

  /** What of Finance's word belongs into the history: another main POC. */
  static Stream<ContactEntry> ofFinance(Profile before, Profile after, Instant at) {
    String mainPoc = after.mainPoc();
    return after.contacts().stream()
        .filter(one -> one.id().equals(mainPoc) && !one.id().equals(before.mainPoc()))
        .map(
            one ->
                new ContactEntry(
                    one.id(),
                    one.name(),
                    ContactChange.MAIN_POC,
                    new Mark(FINANCE, "Finance says so", at)));
  }

  ContactChanged told(String account, @Nullable Episode episode) {
    return new ContactChanged(
        account, episode, contact, name, change, mark.by(), mark.reason(), mark.at());
  }
}
