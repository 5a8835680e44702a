package io.dunlin.standalone.clock;

import module java.base;

/**
 * What a day means to the simulated clock, wherever one is named ({@code --clock} and {@code PUT
 * /api/v1/clock}): its last second in the company's zone, when all that was due on it is done.
 */
public final class DayEnd {

  private DayEnd() {}

  /** The last second of the day. */
  public static Instant of(LocalDate day, ZoneId company) {
    return day.plusDays(1).atStartOfDay(company).toInstant().minusSeconds(1);
  }
}
