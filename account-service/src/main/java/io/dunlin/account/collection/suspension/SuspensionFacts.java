package io.dunlin.account.collection.suspension;

import module java.base;

import io.dunlin.account.collection.agreement.Agreement;
import io.dunlin.account.collection.agreement.OpenReceivable;
import io.dunlin.account.collection.suspensionterms.SuspensionTerms;
import io.dunlin.account.receivables.account.ReceivablesAccount;
import io.dunlin.account.receivables.invoice.Dispute;
import io.dunlin.account.receivables.ledger.Ledger;
import io.dunlin.account.receivables.standing.Balances;
import io.dunlin.account.receivables.standing.Standing;
import io.dunlin.events.Episode;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an account at an instant, on which its suspension is decided.
 *
 * @param oldestDueOn of what is overdue; null when the account is current (W3)
 * @param oldestCollectibleDueOn of what is not disputed (W4)
 * @param collectible in each currency in which something is
 * @param unapplied what came in and is not applied to an invoice yet, in each currency
 * @param receivables all that is open and not disputed; empty where no promise is open
 * @param episode the latest one, open or closed; null when there never was one
 */
record SuspensionFacts(
    Instant now,
    ZoneId zone,
    @Nullable LocalDate oldestDueOn,
    @Nullable LocalDate oldestCollectibleDueOn,
    List<Money> collectible,
    List<Money> unapplied,
    List<Agreement> agreements,
    List<OpenReceivable> receivables,
    @Nullable Episode episode) {

  /**
   * The facts of an account as a batch leaves it.
   *
   * @param agreements those of the account that have not ended
   */
  static SuspensionFacts of(ReceivablesAccount account, List<Agreement> agreements) {
    Standing standing = account.standing();
    String currency = account.profile().currency();
    return new SuspensionFacts(
        account.journal().now(),
        account.profile().zone(),
        standing.oldestDueOn(),
        standing.oldestCollectibleDueOn(),
        standing.amounts(currency, Balances::collectible),
        standing.amounts(currency, Balances::unapplied),
        agreements,
        agreements.stream().anyMatch(Agreement::isPromise)
            ? receivables(account.ledger())
            : List.of(),
        account.journal().episode());
  }

  private static List<OpenReceivable> receivables(Ledger ledger) {
    return ledger.invoices().stream()
        .filter(invoice -> invoice.open() && invoice.ageing().dispute() == Dispute.NONE)
        .map(invoice -> new OpenReceivable(invoice.dueOn(), invoice.money(invoice.balance())))
        .toList();
  }

  SuspensionFacts with(List<Agreement> others) {
    return new SuspensionFacts(
        now,
        zone,
        oldestDueOn,
        oldestCollectibleDueOn,
        collectible,
        unapplied,
        others,
        receivables,
        episode);
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  boolean isCurrent() {
    return oldestDueOn == null;
  }

  /** Days past due of the oldest collectible invoice; 0 when there is none. */
  int daysPastDue() {
    return days(oldestCollectibleDueOn);
  }

  /** Over 30 days past due, unless configured otherwise (E2). */
  boolean isOver(SuspensionTerms terms) {
    return daysPastDue() > terms.overDays();
  }

  /** It would be, if nothing were disputed. */
  boolean isOverButForDisputes(SuspensionTerms terms) {
    return !isOver(terms) && days(oldestDueOn) > terms.overDays();
  }

  boolean isIn(@Nullable String someEpisode) {
    return episode != null && episode.id().equals(someEpisode);
  }

  private int days(@Nullable LocalDate dueOn) {
    return dueOn == null ? 0 : Math.toIntExact(ChronoUnit.DAYS.between(dueOn, today()));
  }
}
