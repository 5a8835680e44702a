package io.dunlin.account.collection.finalinvoice;

import module java.base;

import io.dunlin.kit.calendar.BusinessDays;

/** The day of each month on which customers with an open final invoice are contacted (E4). */
final class ReviewDays {

  private final int businessDay;

  /**
   * @param businessDay its number among the month's business days
   */
  ReviewDays(int businessDay) {
    this.businessDay = businessDay;
  }

  LocalDate of(YearMonth month, String country) {
    return BusinessDays.of(country).inMonth(month, businessDay);
  }

  /** The last such day that has come. */
  LocalDate latest(LocalDate today, String country) {
    LocalDate thisMonth = of(YearMonth.from(today), country);
    return thisMonth.isAfter(today) ? of(YearMonth.from(today).minusMonths(1), country) : thisMonth;
  }

  /** The first such day, today or later, in a month after the given one. */
  LocalDate next(LocalDate today, YearMonth after, String country) {
    YearMonth month = YearMonth.from(today);
    YearMonth first = month.isAfter(after) ? month : after.plusMonths(1);
    LocalDate day = of(first, country);
    return day.isBefore(today) ? of(first.plusMonths(1), country) : day;
  }
}
