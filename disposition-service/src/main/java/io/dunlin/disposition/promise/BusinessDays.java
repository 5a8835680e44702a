package io.dunlin.disposition.promise;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The business days of a country: neither Saturday, Sunday nor one of its holidays (W11). */
final class BusinessDays {

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private BusinessDays() {}

  /** The first business day after a day. */
  static LocalDate after(LocalDate day, String country) {
    return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
        .filter(next -> !WEEKEND.contains(next.getDayOfWeek()) && !isHoliday(next, country))
        .findFirst()
        .orElseThrow();
  }

  /** Of a country whose holidays nobody has written down only the weekends are known. */
  private static boolean isHoliday(LocalDate day, String country) {
    return Arrays.stream(HolidayCalendar.values())
        .filter(calendar -> calendar.getId().equalsIgnoreCase(country))
        .anyMatch(
            _ ->
                HolidayManager.getInstance(
                        ManagerParameters.create(country.toLowerCase(Locale.ROOT)))
                    .isHoliday(day));
  }
}
