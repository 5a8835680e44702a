package io.dunlin.kit.calendar;

import module java.base;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

/** The public and bank holidays of a whole country, calculated once for each year. */
final class Holidays {

  private final Optional<HolidayManager> calendar;
  private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

  private Holidays(Optional<HolidayManager> calendar) {
    this.calendar = calendar;
  }

  /** Of a country that Jollyday does not know there are none. */
  static Holidays of(String country) {
    return new Holidays(
        Arrays.stream(HolidayCalendar.values())
            .filter(calendar -> calendar.getId().equalsIgnoreCase(country))
            .findFirst()
            .map(ManagerParameters::create)
            .map(HolidayManager::getInstance));
  }

  boolean include(LocalDate day) {
    return calendar.isPresent()
        && byYear
            .computeIfAbsent(day.getYear(), year -> ofYear(calendar.get(), year))
            .contains(day);
  }

  /** New Year's Day may be made up for by the last day of the year before. */
  private static Set<LocalDate> ofYear(HolidayManager calendar, int year) {
    return IntStream.rangeClosed(year, year + 1)
        .mapToObj(Year::of)
        .flatMap(each -> calendar.getHolidays(each).stream())
        .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
        .map(Holiday::getDate)
        .filter(day -> day.getYear() == year)
        .collect(Collectors.toUnmodifiableSet());
  }
}
