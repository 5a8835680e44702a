package io.dunlin.account.query.ageing;

import module java.base;

import io.dunlin.account.receivables.rate.ExchangeRate;
import io.dunlin.account.receivables.rate.ReportingRates;
import io.dunlin.events.AgeingBucket;
import io.dunlin.events.Money;

/**
 * All lines together in the reporting currency (M1), without what is in a currency that has no
 * rate.
 *
 * @param rates each rate that was used, with its day: the latest by the day that is looked at
 * @param withoutRate currencies that Finance has published no rate for
 */
record AgeingTotal(
    String currency,
    Money open,
    Money overdue,
    Money disputed,
    List<AgeingBucket> buckets,
    List<ExchangeRate> rates,
    List<String> withoutRate) {

  static AgeingTotal of(List<AgeingLine> lines, ReportingRates rates) {
    List<Money> open = all(lines, AgeingLine::open);
    return new AgeingTotal(
        rates.reportingCurrency(),
        rates.sum(open),
        rates.sum(all(lines, AgeingLine::overdue)),
        rates.sum(all(lines, AgeingLine::disputed)),
        buckets(lines, rates),
        rates.used(open),
        rates.withoutRate(open));
  }

  /** Each is rounded by itself, so that they may be a cent apart from what is open in all. */
  private static List<AgeingBucket> buckets(List<AgeingLine> lines, ReportingRates rates) {
    List<AgeingBucket> sums = new ArrayList<>();
    int count = lines.isEmpty() ? 0 : lines.getFirst().buckets().size();
    for (int i = 0; i < count; i++) {
      int bucket = i;
      AgeingBucket span = lines.getFirst().buckets().get(bucket);
      Money sum = rates.sum(all(lines, line -> line.buckets().get(bucket).amount()));
      sums.add(new AgeingBucket(span.from(), span.to(), sum));
    }
    return sums;
  }

  private static List<Money> all(List<AgeingLine> lines, Function<AgeingLine, Money> amount) {
    return lines.stream().map(amount).toList();
  }
}
