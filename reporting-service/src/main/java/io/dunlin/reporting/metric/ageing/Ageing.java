package io.dunlin.reporting.metric.ageing;

import module java.base;

import io.dunlin.events.AgeingBucket;
import io.dunlin.events.Money;

/**
 * The open amounts of one group in one currency, by age.
 *
 * @param group a segment, a CSM, a collector; empty where all are taken together
 * @param disputed the part of the total that is disputed; it is in its buckets, too (M1)
 */
public record Ageing(
    String group,
    String currency,
    List<AgeingBucket> buckets,
    Money total,
    Money overdue,
    Money disputed) {

  /** One bucket of one group in one currency, by the bucket's number. */
  record BucketAmount(
      String group, String currency, int bucket, BigDecimal amount, BigDecimal disputed) {}

  private record Key(String group, String currency) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int byGroup = group.compareTo(other.group);
      return byGroup == 0 ? currency.compareTo(other.currency) : byGroup;
    }
  }

  /** Puts the amounts together, group by group and currency by currency. */
  static List<Ageing> of(Buckets buckets, Collection<BucketAmount> amounts) {
    return amounts.stream()
        .collect(
            Collectors.groupingBy(
                amount -> new Key(amount.group(), amount.currency()),
                TreeMap::new,
                Collectors.toList()))
        .entrySet()
        .stream()
        .map(group -> of(buckets, group.getKey(), group.getValue()))
        .toList();
  }

  private static Ageing of(Buckets buckets, Key key, List<BucketAmount> bucketAmounts) {
    Money[] amounts = new Money[buckets.count()];
    Arrays.fill(amounts, Money.zero(key.currency()));
    Money disputed = Money.zero(key.currency());
    for (BucketAmount one : bucketAmounts) {
      amounts[one.bucket()] = new Money(one.amount(), key.currency());
      disputed = disputed.plus(new Money(one.disputed(), key.currency()));
    }
    Money total = Arrays.stream(amounts).reduce(Money.zero(key.currency()), Money::plus);
    return new Ageing(
        key.group(),
        key.currency(),
        buckets.of(List.of(amounts)),
        total,
        total.minus(amounts[0]),
        disputed);
  }
}
