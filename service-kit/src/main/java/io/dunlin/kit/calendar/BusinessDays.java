package io.dunlin.kit.calendar;

import module java.base;

/**
 * The business days of one country (W11): neither its weekend nor one of its public or bank
 * holidays. Observances are not holidays. Where no holidays of a country are known, all days but
 * its weekend are business days; where its weekend is not known, it is Saturday and Sunday.
 */
public final class BusinessDays {

  private static final Map<String, BusinessDays> OF_COUNTRIES = new ConcurrentHashMap<>();

  private final Weekend weekend;
  private final Holidays holidays;

  private BusinessDays(String country) {
    weekend = Weekend.of(country);
    holidays = Holidays.of(country);
  }

  /**
   * The calendar of a country. It is cheap to ask for: what was calculated once is kept.
   *
   * @param country ISO 3166-1 alpha-2 code, in capitals
   */
  public static BusinessDays of(String country) {
    return OF_COUNTRIES.computeIfAbsent(country, BusinessDays::new);
  }

  public boolean isBusinessDay(LocalDate day) {
    return !weekend.includes(day) && !holidays.include(day);
  }

  /** Whether the country rests on this day of each week; its holidays are not asked. */
  public boolean isWeekend(LocalDate day) {
    return weekend.includes(day);
  }

  /** The first business day after a day. */
  public LocalDate next(LocalDate day) {
    return onOrAfter(day.plusDays(1));
  }

  /** The day itself when it is a business day, otherwise the first one after it. */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate result = day;
    while (!isBusinessDay(result)) {
      result = result.plusDays(1);
    }
    return result;
  }

  /** The day that is so many business days after another; with none it is the day itself. */
  public LocalDate plus(LocalDate day, int businessDays) {
    LocalDate result = day;
    for (int left = businessDays; left > 0; left--) {
      result = next(result);
    }
    return result;
  }

  /** How many business days have begun since a day; none on the day itself or before it. */
  public int since(LocalDate day, LocalDate today) {
    return today.isAfter(day)
        ? (int) day.plusDays(1).datesUntil(today.plusDays(1)).filter(this::isBusinessDay).count()
        : 0;
  }

  /** The business day of that number in a month, counted from 1. */
  public LocalDate inMonth(YearMonth month, int number) {
    return Stream.iterate(month.atDay(1), day -> day.plusDays(1))
        .filter(this::isBusinessDay)
        .skip(number - 1L)
        .findFirst()
        .orElseThrow();
  }
}
