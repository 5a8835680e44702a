package io.dunlin.reporting.ageing;

import io.dunlin.events.AgeingBucket;
import io.dunlin.events.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is open of one group in one currency, by age.
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
  record Part(String group, String currency, int bucket, BigDecimal amount, BigDecimal disputed) {}

  private record Key(String group, String currency) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int byGroup = group.compareTo(other.group);
      return byGroup == 0 ? currency.compareTo(other.currency) : byGroup;
    }
  }

  /** Puts the parts together, group by group and currency by currency. */
  static List<Ageing> of(Buckets buckets, Collection<Part> parts) {
    Map<Key, Ageing> all = new TreeMap<>();
    Map<Key, List<Part>> byKey =
        parts.stream()
            .collect(
                java.util.stream.Collectors.groupingBy(
                    part -> new Key(part.group(), part.currency())));
    byKey.forEach((key, own) -> all.put(key, of(buckets, key, own)));
    return List.copyOf(all.values());
  }

  private static Ageing of(Buckets buckets, Key key, List<Part> parts) {
    Money[] amounts = new Money[buckets.count()];
    Arrays.fill(amounts, Money.zero(key.currency()));
    Money disputed = Money.zero(key.currency());
    for (Part part : parts) {
      amounts[part.bucket()] = new Money(part.amount(), key.currency());
      disputed = disputed.plus(new Money(part.disputed(), key.currency()));
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
