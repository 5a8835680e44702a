package io.dunlin.account.receivables.standing;

import static java.math.BigDecimal.ZERO;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.account.receivables.ledger.CreditItem;
import io.dunlin.account.receivables.ledger.Ledger;
import io.dunlin.events.CurrencyAmounts;
import io.dunlin.events.Money;

/**
 * What an account owes in one currency (W11).
 *
 * @param disputed open and disputed, whether due or not
 * @param buckets what is open in each ageing bucket (M1)
 */
public record Balances(
    String currency,
    BigDecimal open,
    BigDecimal overdue,
    BigDecimal collectible,
    BigDecimal disputed,
    BigDecimal unapplied,
    List<BigDecimal> buckets) {

  static Balances of(String currency, Ledger ledger, LocalDate today, AgeingEdges edges) {
    List<Invoice> open =
        ledger.invoices().stream()
            .filter(invoice -> invoice.open() && invoice.currency().equals(currency))
            .toList();
    return new Balances(
        currency,
        sum(open, _ -> true),
        sum(open, invoice -> isOverdue(invoice, today)),
        sum(open, invoice -> isOverdue(invoice, today) && !invoice.ageing().disputed()),
        sum(open, invoice -> invoice.ageing().disputed()),
        unapplied(ledger.creditItems(), currency),
        edges.amounts(open, today));
  }

  /** In what else than the account's own currency something is open or unapplied, by name. */
  static List<Balances> others(Ledger ledger, LocalDate today, AgeingEdges edges) {
    SortedSet<String> currencies = new TreeSet<>();
    ledger.invoices().stream().filter(Invoice::open).forEach(i -> currencies.add(i.currency()));
    ledger.creditItems().stream()
        .filter(fund -> fund.unapplied().signum() > 0)
        .forEach(fund -> currencies.add(fund.currency()));
    currencies.remove(ledger.currency());
    return currencies.stream().map(currency -> of(currency, ledger, today, edges)).toList();
  }

  /** As it is shown and told. */
  public CurrencyAmounts shown(AgeingEdges edges) {
    return new CurrencyAmounts(
        currency,
        money(open),
        money(overdue),
        money(collectible),
        money(disputed),
        money(unapplied),
        edges.buckets(buckets, currency));
  }

  /** All amounts, however many decimals they were written with. */
  List<BigDecimal> amounts() {
    List<BigDecimal> amounts = new ArrayList<>(buckets);
    amounts.addAll(List.of(open, overdue, collectible, disputed, unapplied));
    return amounts.stream().map(BigDecimal::stripTrailingZeros).toList();
  }

  boolean sameAs(Balances other) {
    return currency.equals(other.currency) && amounts().equals(other.amounts());
  }

  private Money money(BigDecimal amount) {
    return new Money(amount, currency);
  }

  private static boolean isOverdue(Invoice invoice, LocalDate today) {
    return invoice.daysPastDue(today) > 0;
  }

  private static BigDecimal unapplied(Collection<CreditItem> funds, String currency) {
    return funds.stream()
        .filter(fund -> fund.currency().equals(currency))
        .map(CreditItem::unapplied)
        .reduce(ZERO, BigDecimal::add);
  }

  private static BigDecimal sum(List<Invoice> open, Predicate<Invoice> wanted) {
    return open.stream().filter(wanted).map(Invoice::balance).reduce(ZERO, BigDecimal::add);
  }
}
