package io.dunlin.account.receivables.standing;

import static java.math.BigDecimal.ZERO;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.events.AgeingBucket;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * The days past due at which one ageing bucket ends and the next begins (M1). Bucket 0 is current.
 *
 * @param last the last day of each bucket but the oldest, rising, the first one 0
 * @param looks the days after which an account is looked at: the edges, and milestones of others
 */
public record AgeingEdges(List<Integer> last, List<Integer> looks) {

  /** Current, 1–30, 31–60, 61–90, over 90. */
  public static final AgeingEdges USUAL = new AgeingEdges(List.of(0, 30, 60, 90));

  public AgeingEdges {
    last = List.copyOf(last);
    looks = Stream.concat(last.stream(), looks.stream()).distinct().sorted().toList();
    if (last.isEmpty() || last.getFirst() != 0 || !isRising(last)) {
      throw new IllegalArgumentException("The edges begin with 0 and rise: " + last);
    }
  }

  public AgeingEdges(List<Integer> last) {
    this(last, List.of());
  }

  /** The bucket of an age in days past due. */
  public int bucketOf(int daysPastDue) {
    int bucket = 0;
    while (bucket < last.size() && daysPastDue > last.get(bucket)) {
      bucket++;
    }
    return bucket;
  }

  /**
   * The first day after today on which something due on a day changes its bucket or is a milestone.
   */
  public @Nullable LocalDate nextChange(LocalDate dueOn, LocalDate today) {
    return looks.stream()
        .map(edge -> dueOn.plusDays(edge + 1L))
        .filter(day -> day.isAfter(today))
        .findFirst()
        .orElse(null);
  }

  /** The ages that belong to a bucket. */
  public AgeSpan span(int bucket) {
    Integer from = bucket == 0 ? null : Integer.valueOf(last.get(bucket - 1) + 1);
    Integer to = bucket == last.size() ? null : last.get(bucket);
    return new AgeSpan(bucket, from, to);
  }

  /** The ages of all buckets, current first. */
  public List<AgeSpan> spans() {
    return IntStream.rangeClosed(0, last.size()).mapToObj(this::span).toList();
  }

  /** A bucket as it is shown, with an amount. */
  public AgeingBucket bucket(int bucket, Money amount) {
    AgeSpan span = span(bucket);
    return new AgeingBucket(span.from(), span.to(), amount);
  }

  public List<AgeingBucket> buckets(List<BigDecimal> amounts, String currency) {
    List<AgeingBucket> buckets = new ArrayList<>();
    for (int bucket = 0; bucket <= last.size(); bucket++) {
      BigDecimal amount = bucket < amounts.size() ? amounts.get(bucket) : ZERO;
      buckets.add(bucket(bucket, new Money(amount, currency)));
    }
    return buckets;
  }

  /** What is open in each bucket on a day. */
  List<BigDecimal> amounts(Collection<Invoice> open, LocalDate today) {
    List<BigDecimal> amounts = new ArrayList<>(Collections.nCopies(last.size() + 1, ZERO));
    for (Invoice invoice : open) {
      int bucket = bucketOf(invoice.daysPastDue(today));
      amounts.set(bucket, amounts.get(bucket).add(invoice.balance()));
    }
    return amounts;
  }

  private static boolean isRising(List<Integer> days) {
    for (int i = 1; i < days.size(); i++) {
      if (days.get(i) <= days.get(i - 1)) {
        return false;
      }
    }
    return true;
  }
}
