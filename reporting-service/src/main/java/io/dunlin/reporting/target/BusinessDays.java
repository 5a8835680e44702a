package io.dunlin.reporting.target;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Business days by country; where no holidays of a country are known, weekdays (W11). */
final class BusinessDays {

  private final Map<String, Optional<HolidayManager>> calendars = new ConcurrentHashMap<>();

  /** The day that is so many business days after another. */
  LocalDate after(LocalDate day, int businessDays, String country) {
    LocalDate result = day;
    for (int left = businessDays; left > 0; left--) {
      result = next(result, country);
    }
    return result;
  }

  private LocalDate next(LocalDate day, String country) {
    LocalDate next = day.plusDays(1);
    while (!isBusinessDay(next, country)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private boolean isBusinessDay(LocalDate day, String country) {
    boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    return !weekend && !isHoliday(day, country);
  }

  private boolean isHoliday(LocalDate day, String country) {
    return calendars
        .computeIfAbsent(country, BusinessDays::calendar)
        .map(calendar -> calendar.isHoliday(day))
        .orElse(false);
  }

  private static Optional<HolidayManager> calendar(String country) {
    try {
      return Optional.of(HolidayManager.getInstance(ManagerParameters.create(country)));
    } catch (IllegalArgumentException | IllegalStateException _) {
      return Optional.empty();
    }
  }
}
