package io.dunlin.account.receivables.selfcheck;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * A night on which the books are checked, and when; nights that were missed are not made up for.
 */
record Night(LocalDate day, Instant dueAt) {

  /**
   * @param last the latest night that was checked; null when none was
   */
  static Night after(@Nullable LocalDate last, Instant now, ZoneId company, LocalTime at) {
    LocalDate today = LocalDate.ofInstant(now, company);
    LocalDate day = last == null || last.isBefore(today) ? today : last.plusDays(1);
    return new Night(day, day.atTime(at).atZone(company).toInstant());
  }
}
