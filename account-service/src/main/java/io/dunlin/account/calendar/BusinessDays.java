package io.dunlin.account.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The business days of a country: neither Saturday, Sunday nor a holiday of the whole country
 * (W11). Where no holidays of a country are known they are the weekdays.
 */
public final class BusinessDays {

  private final Map<String, Optional<HolidayManager>> calendars = new ConcurrentHashMap<>();

  /** The business day of that number in a month, counted from 1. */
  public LocalDate inMonth(YearMonth month, int number, String country) {
    return Stream.iterate(month.atDay(1), day -> day.plusDays(1))
        .filter(day -> isBusinessDay(day, country))
        .skip(number - 1L)
        .findFirst()
        .orElseThrow();
  }

  /** The first business day after a day. */
  public LocalDate after(LocalDate day, String country) {
    LocalDate next = day.plusDays(1);
    while (!isBusinessDay(next, country)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** How many business days have begun since a day; none on the day itself. */
  public int since(LocalDate day, LocalDate today, String country) {
    return today.isAfter(day)
        ? (int)
            day.plusDays(1)
                .datesUntil(today.plusDays(1))
                .filter(next -> isBusinessDay(next, country))
                .count()
        : 0;
  }

  private boolean isBusinessDay(LocalDate day, String country) {
    boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    return !weekend && !isHoliday(day, country);
  }

  /** Days that are observed while people work are none. */
  private boolean isHoliday(LocalDate day, String country) {
    return calendars
        .computeIfAbsent(country, BusinessDays::calendar)
        .filter(
            holidays ->
                holidays.isHoliday(day, HolidayType.PUBLIC_HOLIDAY)
                    || holidays.isHoliday(day, HolidayType.BANK_HOLIDAY))
        .isPresent();
  }

  private static Optional<HolidayManager> calendar(String country) {
    return Arrays.stream(HolidayCalendar.values())
        .filter(calendar -> calendar.getId().equalsIgnoreCase(country))
        .findFirst()
        .map(_ -> ManagerParameters.create(country.toLowerCase(Locale.ROOT)))
        .map(HolidayManager::getInstance);
  }
}
