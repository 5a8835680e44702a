package io.dunlin.account.query.accounts;

import module java.base;

import io.dunlin.account.query.accounts.AccountView.StandingView;
import io.dunlin.account.receivables.rate.ExchangeRate;
import io.dunlin.account.receivables.rate.ReportingRates;
import io.dunlin.events.CurrencyAmounts;
import io.dunlin.events.Money;

/**
 * What an account owes in all currencies together, in the reporting currency (M1). What is in a
 * currency without a rate is left out of the sums.
 *
 * @param asOf the account's day, for which the rates are
 * @param rates each rate that was used, with its day
 * @param withoutRate currencies that Finance has published no rate for
 */
record TotalView(
    String currency,
    LocalDate asOf,
    Money open,
    Money overdue,
    Money collectible,
    Money disputed,
    Money unapplied,
    List<ExchangeRate> rates,
    List<String> withoutRate) {

  static TotalView of(StandingView standing, ReportingRates rates) {
    List<Money> all = Stream.concat(open(standing), unapplied(standing)).toList();
    return new TotalView(
        rates.reportingCurrency(),
        rates.asOf(),
        rates.sum(open(standing).toList()),
        sum(standing.overdue(), standing, CurrencyAmounts::overdue, rates),
        sum(standing.collectible(), standing, CurrencyAmounts::collectible, rates),
        sum(standing.disputed(), standing, CurrencyAmounts::disputed, rates),
        rates.sum(unapplied(standing).toList()),
        rates.used(all),
        rates.withoutRate(all));
  }

  private static Stream<Money> open(StandingView standing) {
    return in(standing.open(), standing, CurrencyAmounts::open);
  }

  private static Stream<Money> unapplied(StandingView standing) {
    return in(standing.unapplied(), standing, CurrencyAmounts::unapplied);
  }

  private static Money sum(
      Money own,
      StandingView standing,
      Function<CurrencyAmounts, Money> other,
      ReportingRates rates) {
    return rates.sum(in(own, standing, other).toList());
  }

  private static Stream<Money> in(
      Money own, StandingView standing, Function<CurrencyAmounts, Money> other) {
    return Stream.concat(Stream.of(own), standing.others().stream().map(other));
  }
}
