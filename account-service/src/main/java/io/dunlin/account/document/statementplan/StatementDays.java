package io.dunlin.account.document.statementplan;

import module java.base;

/**
 * The days on which statements go out: the usual day of the month, the day before when that is a
 * Saturday, the day after when it is a Sunday (E3).
 */
public final class StatementDays {

  private final int usual;

  /**
   * @param usual the day of the month
   */
  public StatementDays(int usual) {
    this.usual = usual;
  }

  public LocalDate of(YearMonth month) {
    LocalDate day = month.atDay(usual);
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.plusDays(1);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
    };
  }

  public List<LocalDate> ofYear(int year) {
    return IntStream.rangeClosed(1, 12).mapToObj(month -> of(YearMonth.of(year, month))).toList();
  }

  /** The last such day that has come. */
  LocalDate latest(LocalDate today) {
    YearMonth month = YearMonth.from(today);
    LocalDate day = of(month);
    return day.isAfter(today) ? of(month.minusMonths(1)) : day;
  }

  /** The first such day, today or later, in a month after the given one. */
  LocalDate next(LocalDate today, YearMonth after) {
    YearMonth month = YearMonth.from(today);
    YearMonth first = month.isAfter(after) ? month : after.plusMonths(1);
    LocalDate day = of(first);
    return day.isBefore(today) ? of(first.plusMonths(1)) : day;
  }
}
