package io.dunlin.reporting.report;

import module java.base;

/** The days that a report is about, both included. */
public record Period(LocalDate from, LocalDate to) {

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("A period ends on or after its first day");
    }
  }

  /** Calendar days. */
  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
  }

  /** Its calendar months, the first and the last of them as far as they lie within. */
  public List<Period> months() {
    YearMonth last = YearMonth.from(to);
    return Stream.iterate(YearMonth.from(from), m -> !m.isAfter(last), m -> m.plusMonths(1))
        .map(this::within)
        .toList();
  }

  /** The instant at which it begins in a zone. */
  public Instant begin(ZoneId zone) {
    return from.atStartOfDay(zone).toInstant();
  }

  /** The first instant after it in a zone. */
  public Instant end(ZoneId zone) {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private Period within(YearMonth month) {
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    return new Period(first.isBefore(from) ? from : first, last.isAfter(to) ? to : last);
  }
}
