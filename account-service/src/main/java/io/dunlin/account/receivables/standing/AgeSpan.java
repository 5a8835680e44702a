package io.dunlin.account.receivables.standing;

import org.jspecify.annotations.Nullable;

/**
 * The days past due that belong to one ageing bucket (M1).
 *
 * @param bucket 0 is current
 * @param from null for what is current, however far in the future it is due
 * @param to null for the oldest
 */
public record AgeSpan(int bucket, @Nullable Integer from, @Nullable Integer to) {

  /** Such as current, 31-60, over-90. */
  public String name() {
    if (from == null) {
      return "current";
    }
    return to == null ? "over-" + (from - 1) : from + "-" + to;
  }
}
