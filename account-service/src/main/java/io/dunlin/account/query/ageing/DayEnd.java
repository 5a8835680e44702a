package io.dunlin.account.query.ageing;

import module java.base;

/**
 * The end of a day, at which the ageing looks. The day ends once for the whole company, in the
 * company's zone; how old something is then is counted in the calendar of its account, where it can
 * be another day (W5).
 *
 * @param day the company's day
 * @param until what became known before this is known at the end of the day
 * @param moment the last one of the day; on a day that has not ended, now
 */
record DayEnd(LocalDate day, Instant until, Instant moment) {

  static DayEnd of(LocalDate day, ZoneId company, Instant now) {
    Instant until = day.plusDays(1).atStartOfDay(company).toInstant();
    Instant last = until.minus(1, ChronoUnit.MICROS);
    return new DayEnd(day, until, last.isBefore(now) ? last : now);
  }

  /** The calendar day that it is in each of these zones. */
  Map<String, LocalDate> days(Collection<String> zones) {
    return zones.stream().collect(Collectors.toMap(Function.identity(), this::dayIn));
  }

  private LocalDate dayIn(String zone) {
    return LocalDate.ofInstant(moment, ZoneId.of(zone));
  }
}
