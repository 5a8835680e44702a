package io.dunlin.account.receivables.rate;

import static java.math.BigDecimal.ZERO;

import module java.base;

import io.dunlin.events.Money;

/**
 * The rates of a day: of each currency the latest that was published for that day or before it. The
 * reporting currency itself is worth 1; a rate the other way round is not turned over.
 *
 * @param asOf the day
 * @param byCurrency those that are known
 */
public record ReportingRates(
    String reportingCurrency, LocalDate asOf, Map<String, ExchangeRate> byCurrency) {

  /** What the amounts are worth together, with each rate that this takes. */
  public ReportingTotal total(Collection<Money> amounts) {
    return new ReportingTotal(sum(amounts), used(amounts), withoutRate(amounts));
  }

  /**
   * The sum of all that has a rate, rounded half up to the minor unit once, at its end (W11). What
   * has none is left out, and named by {@link #withoutRate}. Nothing of a currency needs no rate.
   */
  public Money sum(Collection<Money> amounts) {
    BigDecimal sum = amounts.stream().map(this::exact).reduce(ZERO, BigDecimal::add);
    int minorUnit = Math.max(0, Currency.getInstance(reportingCurrency).getDefaultFractionDigits());
    return new Money(sum.setScale(minorUnit, RoundingMode.HALF_UP), reportingCurrency);
  }

  /** The rates that a sum of these amounts takes, by currency. */
  public List<ExchangeRate> used(Collection<Money> amounts) {
    return foreign(amounts).map(byCurrency::get).filter(Objects::nonNull).toList();
  }

  /** The currencies of which there is something, and no rate. */
  public List<String> withoutRate(Collection<Money> amounts) {
    return foreign(amounts).filter(currency -> !byCurrency.containsKey(currency)).toList();
  }

  private Stream<String> foreign(Collection<Money> amounts) {
    return amounts.stream()
        .filter(amount -> !amount.isZero() && !amount.currency().equals(reportingCurrency))
        .map(Money::currency)
        .distinct()
        .sorted();
  }

  private BigDecimal exact(Money amount) {
    ExchangeRate rate = byCurrency.get(amount.currency());
    if (amount.currency().equals(reportingCurrency)) {
      return amount.amount();
    }
    return rate == null ? ZERO : amount.amount().multiply(rate.rate());
  }
}
