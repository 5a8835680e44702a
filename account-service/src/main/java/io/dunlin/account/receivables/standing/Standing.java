package io.dunlin.account.receivables.standing;

import static java.math.BigDecimal.ZERO;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.account.receivables.ledger.Ledger;
import io.dunlin.events.AccountState;
import io.dunlin.events.CurrencyAmounts;
import io.dunlin.events.Episode;
import io.dunlin.events.Money;
import io.dunlin.events.StandingEvent.StandingChanged;
import io.dunlin.events.TransferEvent.HandedOver;
import org.jspecify.annotations.Nullable;

/**
 * What an account owes, and since when (W3, W4): state and days over all currencies, amounts in the
 * account's own.
 *
 * @param oldestDueOn of what is overdue
 * @param oldestCollectibleDueOn the day from which the process day counts (W7)
 * @param disputed open and disputed, whether due or not
 * @param buckets what is open in each ageing bucket
 * @param others the same amounts in each further currency in which something is open or unapplied
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
    List<BigDecimal> buckets,
    List<Balances> others) {

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
        edges.amounts(List.of(), LocalDate.EPOCH),
        List.of());
  }

  /** The standing on a day of the account's calendar. */
  public static Standing of(Ledger ledger, LocalDate today, AgeingEdges edges) {
    List<Invoice> overdue = overdue(ledger, today);
    List<Invoice> collectible = where(overdue, invoice -> !invoice.ageing().disputed());
    Balances own = Balances.of(ledger.currency(), ledger, today, edges);
    return new Standing(
        state(overdue, collectible),
        oldest(overdue),
        oldest(collectible),
        own.open(),
        own.overdue(),
        own.collectible(),
        own.disputed(),
        own.unapplied(),
        own.buckets(),
        Balances.others(ledger, today, edges));
  }

  /** Says if the other one tells the same, however many decimals its amounts are written with. */
  public boolean sameAs(Standing other) {
    return state == other.state
        && Objects.equals(oldestDueOn, other.oldestDueOn)
        && Objects.equals(oldestCollectibleDueOn, other.oldestCollectibleDueOn)
        && in("").sameAs(other.in(""))
        && others.size() == other.others.size()
        && IntStream.range(0, others.size())
            .allMatch(i -> others.get(i).sameAs(other.others.get(i)));
  }

  /** What is owed in the account's own currency. */
  public Balances in(String currency) {
    return new Balances(currency, open, overdue, collectible, disputed, unapplied, buckets);
  }

  /** One of the amounts in the account's own currency and in each other one, where it is not 0. */
  public List<Money> amounts(String currency, Function<Balances, BigDecimal> amount) {
    return Stream.concat(Stream.of(in(currency)), others.stream())
        .map(balances -> new Money(amount.apply(balances), balances.currency()))
        .filter(Money::isPositive)
        .toList();
  }

  /** The further currencies, as they are told; nothing when there are none. */
  public @Nullable List<CurrencyAmounts> othersTold(AgeingEdges edges) {
    return others.isEmpty() ? null : others.stream().map(other -> other.shown(edges)).toList();
  }

  /** The event that tells this standing of an account. */
  public StandingChanged changed(
      Ledger ledger, @Nullable Episode episode, long version, LocalDate today, AgeingEdges edges) {
    CurrencyAmounts own = in(ledger.currency()).shown(edges);
    return new StandingChanged(
        ledger.account(),
        episode,
        version,
        state,
        oldestDueOn,
        oldestCollectibleDueOn,
        own.open(),
        own.overdue(),
        own.collectible(),
        own.disputed(),
        own.unapplied(),
        own.buckets(),
        today,
        othersTold(edges));
  }

  /** The same for the next owner, with how many invoices are behind it. */
  public HandedOver handedOver(Ledger ledger, LocalDate today, AgeingEdges edges) {
    CurrencyAmounts own = in(ledger.currency()).shown(edges);
    List<Invoice> still = where(ledger.invoices(), Invoice::open);
    return new HandedOver(
        own.open(),
        own.overdue(),
        own.disputed(),
        own.unapplied(),
        still.size(),
        overdue(ledger, today).size(),
        where(still, invoice -> invoice.ageing().disputed()).size(),
        othersTold(edges));
  }

  private static AccountState state(List<Invoice> overdue, List<Invoice> collectible) {
    if (overdue.isEmpty()) {
      return AccountState.CURRENT;
    }
    return collectible.isEmpty() ? AccountState.DISPUTED : AccountState.OVERDUE;
  }

  private static List<Invoice> overdue(Ledger ledger, LocalDate today) {
    return where(ledger.invoices(), i -> i.open() && i.daysPastDue(today) > 0);
  }

  private static List<Invoice> where(Collection<Invoice> invoices, Predicate<Invoice> wanted) {
    return invoices.stream().filter(wanted).toList();
  }

  private static @Nullable LocalDate oldest(List<Invoice> invoices) {
    return invoices.stream().map(Invoice::dueOn).min(Comparator.naturalOrder()).orElse(null);
  }
}
