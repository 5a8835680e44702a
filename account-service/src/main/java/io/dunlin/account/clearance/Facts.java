package io.dunlin.account.clearance;

import io.dunlin.events.Contact;
import io.dunlin.events.Money;
import io.dunlin.events.clearance.ClearanceRequest.Item;
import io.dunlin.events.clearance.LedgerClearance.Answer;
import io.dunlin.events.clearance.LedgerClearance.OpenInvoice;
import io.dunlin.events.clearance.Verdict;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one account when clearance is asked for.
 *
 * @param openEpisode null when none is open
 * @param collectible the overdue, undisputed invoices (W4)
 * @param parked something that came for the account could not be taken
 */
record Facts(
    Item asked,
    long version,
    @Nullable String openEpisode,
    String name,
    @Nullable String portalUrl,
    String currency,
    List<Contact> contacts,
    List<OpenInvoice> collectible,
    boolean parked) {

  /** An account that is not known, or not any more. */
  static Answer unknown(Item asked, String reason) {
    return without(asked, Verdict.UNKNOWN, reason, 0);
  }

  /** Nothing is cleared by what may be out of date. */
  Answer answer(boolean upToDate) {
    if (!upToDate) {
      return without(asked, Verdict.UNKNOWN, Doubts.UNREAD, version);
    }
    if (parked) {
      return without(asked, Verdict.UNKNOWN, Doubts.KEPT_BACK, version);
    }
    if (!asked.episode().equals(openEpisode)) {
      return without(asked, Verdict.NO, "The episode is over", version);
    }
    if (collectible.isEmpty()) {
      return without(asked, Verdict.NO, "Nothing is collectible", version);
    }
    return yes();
  }

  private Answer yes() {
    SortedMap<String, Money> sums = new TreeMap<>();
    sums.put(currency, Money.zero(currency));
    collectible.forEach(i -> sums.merge(i.balance().currency(), i.balance(), Money::plus));
    Money own = sums.remove(currency);
    return new Answer(
        asked.account(),
        asked.episode(),
        Verdict.YES,
        "The episode is open and something is collectible",
        version,
        name,
        portalUrl,
        contacts,
        collectible,
        own,
        List.copyOf(sums.values()));
  }

  private static Answer without(Item asked, Verdict verdict, String reason, long version) {
    return new Answer(
        asked.account(),
        asked.episode(),
        verdict,
        reason,
        version,
        null,
        null,
        List.of(),
        List.of(),
        null,
        List.of());
  }
}
