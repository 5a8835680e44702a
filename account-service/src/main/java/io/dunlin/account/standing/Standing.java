package io.dunlin.account.standing;

import static java.math.BigDecimal.ZERO;

import io.dunlin.account.ledger.Fund;
import io.dunlin.account.ledger.Invoice;
import io.dunlin.account.ledger.Ledger;
import io.dunlin.events.AccountEvent.HandedOver;
import io.dunlin.events.AccountState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an account owes, and since when (W3, W4). Amounts are in the account's currency.
 *
 * @param oldestDueOn of what is overdue
 * @param oldestCollectibleDueOn the day from which the process day counts (W7)
 * @param disputed open and disputed, whether due or not
 * @param buckets what is open in each ageing bucket
 */
public record Standing(
    AccountState state,
    @Nullable LocalDate oldestDueOn,
    @Nullable LocalDate oldestCollectibleDueOn,
    BigDecimal open,
    BigDecimal overdue,
    BigDecimal collectible,
    BigDecimal disputed,
    BigDecimal unapplied,
    List<BigDecimal> buckets) {

  /** Nothing has ever been owed. */
  public static Standing clean(AgeingEdges edges) {
    return new Standing(
        AccountState.CURRENT,
        null,
        null,
        ZERO,
        ZERO,
        ZERO,
        ZERO,
        ZERO,
        edges.amounts(List.of(), LocalDate.EPOCH));
  }

  /** The standing on a day of the account's calendar. */
  public static Standing of(Ledger ledger, LocalDate today, AgeingEdges edges) {
    List<Invoice> open = ledger.invoices().stream().filter(Invoice::open).toList();
    List<Invoice> overdue = where(open, invoice -> invoice.daysPastDue(today) > 0);
    List<Invoice> collectible = where(overdue, invoice -> !invoice.tracking().disputed());
    return new Standing(
        state(overdue, collectible),
        oldest(overdue),
        oldest(collectible),
        sum(open),
        sum(overdue),
        sum(collectible),
        sum(where(open, invoice -> invoice.tracking().disputed())),
        ledger.funds().stream().map(Fund::unapplied).reduce(ZERO, BigDecimal::add),
        edges.amounts(open, today));
  }

  /** Says if the other one tells the same, however many decimals its amounts are written with. */
  public boolean sameAs(Standing other) {
    return state == other.state
        && Objects.equals(oldestDueOn, other.oldestDueOn)
        && Objects.equals(oldestCollectibleDueOn, other.oldestCollectibleDueOn)
        && amounts().equals(other.amounts());
  }

  /** The same for the next owner, with how many invoices are behind it. */
  public HandedOver handedOver(Ledger ledger, LocalDate today) {
    List<Invoice> still = where(ledger.invoices(), Invoice::open);
    return new HandedOver(
        ledger.money(open),
        ledger.money(overdue),
        ledger.money(disputed),
        ledger.money(unapplied),
        still.size(),
        where(still, invoice -> invoice.daysPastDue(today) > 0).size(),
        where(still, invoice -> invoice.tracking().disputed()).size());
  }

  private List<BigDecimal> amounts() {
    List<BigDecimal> amounts = new ArrayList<>(buckets);
    amounts.addAll(List.of(open, overdue, collectible, disputed, unapplied));
    return amounts.stream().map(BigDecimal::stripTrailingZeros).toList();
  }

  private static AccountState state(List<Invoice> overdue, List<Invoice> collectible) {
    if (overdue.isEmpty()) {
      return AccountState.CURRENT;
    }
    return collectible.isEmpty() ? AccountState.DISPUTED : AccountState.OVERDUE;
  }

  private static List<Invoice> where(Collection<Invoice> invoices, Predicate<Invoice> wanted) {
    return invoices.stream().filter(wanted).toList();
  }

  private static @Nullable LocalDate oldest(List<Invoice> invoices) {
    return invoices.stream().map(Invoice::dueOn).min(Comparator.naturalOrder()).orElse(null);
  }

  private static BigDecimal sum(List<Invoice> invoices) {
    return invoices.stream().map(Invoice::balance).reduce(ZERO, BigDecimal::add);
  }
}
