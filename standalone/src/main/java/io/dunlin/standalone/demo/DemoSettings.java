package io.dunlin.standalone.demo;

import java.time.LocalDate;

/**
 * Which year is played; the same settings make the same year.
 *
 * @param days how many days of it, from its first
 */
public record DemoSettings(long seed, int accounts, int days) {

  public static final long SEED = 42;
  public static final int ACCOUNTS = 200;
  public static final int MOST_ACCOUNTS = 5_000;
  public static final int DAYS = 365;

  static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

  LocalDate lastDay() {
    return FIRST_DAY.plusDays(days - 1L);
  }
}
