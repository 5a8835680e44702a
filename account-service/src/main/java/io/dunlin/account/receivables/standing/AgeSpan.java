package io.dunlin.account.receivables.standing;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * The days past due that belong to one ageing bucket (M1).
 *
 * @param bucket 0 is current
 * @param from null for what is current, however far in the future it is due
 * @param to null for the oldest
 */
public record AgeSpan(int bucket, @Nullable Integer from, @Nullable Integer to) {

  /** The zones in which a day begins first and last. */
  private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

  private static final ZoneOffset LATEST = ZoneOffset.ofHours(-12);

  /** The last day on which what has this age in any zone was due; null when there is none. */
  public @Nullable LocalDate lastDueOn(Instant now) {
    return from == null ? null : firstToday(now).minusDays(from);
  }

  /** The first day on which what has this age in any zone was due; null when there is none. */
  public @Nullable LocalDate firstDueOn(Instant now) {
    return to == null ? null : LocalDate.ofInstant(now, LATEST).minusDays(to);
  }

  /** Today where the day begins first. */
  public static LocalDate firstToday(Instant now) {
    return LocalDate.ofInstant(now, EARLIEST);
  }

  /** Such as current, 31-60, over-90. */
  public String name() {
    if (from == null) {
      return "current";
    }
    return to == null ? "over-" + (from - 1) : from + "-" + to;
  }
}
