package io.dunlin.account.collection.clearance;

import module java.base;

import io.dunlin.account.collection.warning.WarningNotice;
import io.dunlin.events.Contact;
import io.dunlin.events.Money;
import io.dunlin.events.clearance.ClearanceRequest.Item;
import io.dunlin.events.clearance.LedgerClearance.Answer;
import io.dunlin.events.clearance.LedgerClearance.OpenInvoice;
import io.dunlin.events.clearance.LedgerReason;
import io.dunlin.events.clearance.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one account on which its clearance is decided.
 *
 * @param openEpisode null when none is open
 * @param collectible the overdue, undisputed invoices (W4)
 * @param unapplied what came in and is not put to an invoice, in each currency
 * @param warning that the letter is about which is asked for; null when it does not stand any more
 * @param parked something that came for the account could not be taken
 */
record ClearanceFacts(
    Item asked,
    long version,
    @Nullable String openEpisode,
    String name,
    @Nullable String portalUrl,
    String currency,
    List<Contact> contacts,
    List<OpenInvoice> collectible,
    List<Money> unapplied,
    @Nullable Warning warning,
    boolean parked) {

  /**
   * The warning of a suspension that stands (E2).
   *
   * @param today the account's day
   * @param suspendsOn as it is planned
   * @param heldBy what it waits for; null when for nothing
   */
  record Warning(LocalDate today, LocalDate suspendsOn, @Nullable String heldBy) {}

  private static final String COVERED = "Unapplied cash covers what is collectible";

  /** The customer has paid, and it is for AR to find out which invoices (E12). */
  private boolean isCovered() {
    SortedMap<String, Money> owed = new TreeMap<>();
    collectible.forEach(i -> owed.merge(i.balance().currency(), i.balance(), Money::plus));
    return owed.values().stream()
        .allMatch(sum -> unapplied.stream().anyMatch(free -> covers(free, sum)));
  }

  private static boolean covers(Money free, Money owed) {
    return free.currency().equals(owed.currency()) && free.compareTo(owed) >= 0;
  }

  /** An account that is not known, or not any more. */
  static Answer unknown(Item asked) {
    return without(
        asked, Verdict.UNKNOWN, LedgerReason.ACCOUNT_UNKNOWN, "The account is not known", 0);
  }

  /** Nothing is cleared by what may be out of date. */
  Answer answer(boolean upToDate, WarningNotice notice) {
    if (!upToDate) {
      return without(
          asked, Verdict.UNKNOWN, LedgerReason.FINANCE_UNREAD, FreshnessCheck.UNREAD, version);
    }
    if (parked) {
      return without(
          asked, Verdict.UNKNOWN, LedgerReason.ACCOUNT_PARKED, FreshnessCheck.KEPT_BACK, version);
    }
    if (asked.letter() != null) {
      return letter(notice);
    }
    if (!asked.episode().equals(openEpisode)) {
      return without(asked, Verdict.NO, LedgerReason.EPISODE_OVER, "The episode is over", version);
    }
    if (collectible.isEmpty()) {
      return nothingCollectible();
    }
    if (isCovered()) {
      return covered();
    }
    return yes(LedgerReason.COLLECTIBLE, "The episode is open and something is collectible", null);
  }

  /** The process has to stand, whatever became of the sequence (E2, A3). */
  private Answer letter(WarningNotice notice) {
    if (warning == null) {
      return without(
          asked,
          Verdict.NO,
          LedgerReason.WARNING_OVER,
          "The warning does not stand any more",
          version);
    }
    if (warning.heldBy() != null) {
      return without(
          asked,
          Verdict.NO,
          LedgerReason.SUSPENSION_HELD,
          "It is held: " + warning.heldBy(),
          version);
    }
    if (collectible.isEmpty()) {
      return nothingCollectible();
    }
    if (isCovered()) {
      return covered();
    }
    return yes(
        LedgerReason.WARNING_STANDS,
        "The warning stands",
        notice.names(warning.today(), warning.suspendsOn()));
  }

  private Answer nothingCollectible() {
    return without(
        asked, Verdict.NO, LedgerReason.NOTHING_COLLECTIBLE, "Nothing is collectible", version);
  }

  private Answer covered() {
    return without(asked, Verdict.NO, LedgerReason.COVERED_BY_UNAPPLIED_CASH, COVERED, version);
  }

  private Answer yes(LedgerReason code, String reason, @Nullable LocalDate suspendsOn) {
    SortedMap<String, Money> sums = new TreeMap<>();
    sums.put(currency, Money.zero(currency));
    collectible.forEach(i -> sums.merge(i.balance().currency(), i.balance(), Money::plus));
    Money own = sums.remove(currency);
    return new Answer(
        asked.account(),
        asked.episode(),
        Verdict.YES,
        reason,
        code,
        version,
        name,
        portalUrl,
        contacts,
        collectible,
        own,
        List.copyOf(sums.values()),
        asked.letter(),
        suspendsOn);
  }

  private static Answer without(
      Item asked, Verdict verdict, LedgerReason code, String reason, long version) {
    return new Answer(
        asked.account(),
        asked.episode(),
        verdict,
        reason,
        code,
        version,
        null,
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        asked.letter(),
        null);
  }
}
