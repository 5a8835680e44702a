package io.dunlin.reporting.metric.ageing;

import module java.base;

import io.dunlin.events.AgeingBucket;
import io.dunlin.events.Money;
import io.dunlin.events.StandingEvent.StandingChanged;
import org.jspecify.annotations.Nullable;

/**
 * The buckets by days past due (M1).
 *
 * @param edges the last day past due of each bucket but the oldest, which has no end
 */
record Buckets(List<Integer> edges) {

  Buckets {
    if (edges.isEmpty() || !edges.equals(edges.stream().sorted().distinct().toList())) {
      throw new IllegalArgumentException("The edges of buckets rise: " + edges);
    }
  }

  /** The buckets of a standing, which carries all of them: account-service alone sets the edges. */
  static Buckets of(StandingChanged standing) {
    return new Buckets(
        standing.buckets().stream().flatMap(bucket -> Stream.ofNullable(bucket.to())).toList());
  }

  int count() {
    return edges.size() + 1;
  }

  /** The days past due at which the second bucket begins, the third, and so on. */
  Integer[] beginnings() {
    return edges.stream().map(edge -> edge + 1).toArray(Integer[]::new);
  }

  /** The buckets with their amounts, the youngest first. */
  List<AgeingBucket> of(List<Money> amounts) {
    return IntStream.range(0, count())
        .mapToObj(number -> new AgeingBucket(from(number), to(number), amounts.get(number)))
        .toList();
  }

  private @Nullable Integer from(int number) {
    return number == 0 ? null : edges.get(number - 1) + 1;
  }

  private @Nullable Integer to(int number) {
    return number == edges.size() ? null : edges.get(number);
  }
}
