package io.dunlin.account.receivables.profile;

import module java.base;

import io.dunlin.account.receivables.profile.ContactsByHand.Mark;
import io.dunlin.events.ContactChange;
import io.dunlin.events.Episode;
import io.dunlin.events.ProfileEvent.ContactChanged;
import org.jspecify.annotations.Nullable;

/**
 * One line in the history of an account's contacts.
 *
 * @param address that bounced or is reachable again; null for other changes
 */
public record ContactEntry(
    String contact, String name, ContactChange change, Mark mark, @Nullable String address) {

  private static final String FINANCE = "finance";

  /** What of Finance's word belongs into the history: another main POC, the end of a mark. */
  public static Stream<ContactEntry> ofFinance(Profile before, Profile after, Instant at) {
    Mark mark = new Mark(FINANCE, "Finance says so", at);
    return Stream.concat(newMainPoc(before, after, mark), reachable(before, after, mark));
  }

  private static Stream<ContactEntry> newMainPoc(Profile before, Profile after, Mark mark) {
    String mainPoc = after.mainPoc();
    return after.contacts().stream()
        .filter(one -> one.id().equals(mainPoc) && !one.id().equals(before.mainPoc()))
        .map(one -> new ContactEntry(one.id(), one.name(), ContactChange.MAIN_POC, mark, null));
  }

  private static Stream<ContactEntry> reachable(Profile before, Profile after, Mark mark) {
    return before.contacts().stream()
        .flatMap(
            one ->
                Optional.ofNullable(before.said().flagsOf(one.id()).bounce())
                    .filter(_ -> after.said().flagsOf(one.id()).bounce() == null)
                    .map(
                        bounce ->
                            new ContactEntry(
                                one.id(),
                                one.name(),
                                ContactChange.REACHABLE,
                                mark,
                                bounce.address()))
                    .stream());
  }

  public ContactChanged told(String account, @Nullable Episode episode) {
    return new ContactChanged(
        account, episode, contact, name, change, mark.by(), mark.reason(), mark.at(), address);
  }
}
