package io.dunlin.account.query.ageing;

import module java.base;

import io.dunlin.account.receivables.standing.AgeingEdges;
import io.dunlin.events.AgeingBucket;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * The open amounts in one currency, by age.
 *
 * @param key the account, segment, CSM, collector, product or currency; null for what has none
 * @param disputed how much of what is open is disputed; it stands in the buckets, too
 * @param disputedBuckets the same by age
 */
record AgeingLine(
    @Nullable String key,
    Money open,
    Money overdue,
    Money disputed,
    List<AgeingBucket> buckets,
    List<AgeingBucket> disputedBuckets) {

  /**
   * A line of what is open.
   *
   * @param amounts of each bucket, first what is current
   */
  static AgeingLine of(
      @Nullable String key,
      String currency,
      List<BigDecimal> amounts,
      List<BigDecimal> disputed,
      AgeingEdges edges) {
    BigDecimal open = sum(amounts);
    return new AgeingLine(
        key,
        new Money(open, currency),
        new Money(open.subtract(amounts.getFirst()), currency),
        new Money(sum(disputed), currency),
        edges.buckets(amounts, currency),
        edges.buckets(disputed, currency));
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
