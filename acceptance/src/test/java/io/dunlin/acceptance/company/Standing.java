package io.dunlin.acceptance.company;

import module java.base;

import org.jspecify.annotations.Nullable;

/** What an account owes, and since when. */
public record Standing(
    String state,
    long version,
    @Nullable String episode,
    @Nullable Integer processDay,
    Amount open,
    Amount overdue,
    Amount collectible,
    Amount disputed,
    Amount unapplied,
    @Nullable LocalDate oldestDueOn,
    List<Bucket> buckets) {

  /** What is open in one ageing bucket; without an end it is the oldest one. */
  public record Bucket(@Nullable Integer from, @Nullable Integer to, Amount amount) {}
}
