package io.dunlin.account.receivables.cash;

import module java.base;

/**
 * Up to which day of receipt unapplied cash is late, for each calendar that an account with some
 * has: business days differ by country, and today by time zone.
 */
record LateReceiptDays(List<Calendar> calendars) {

  /** A country and a time zone with the last day of receipt that is late there today. */
  record Calendar(String country, String zone, LocalDate lateUntil) {}

  String[] countries() {
    return calendars.stream().map(Calendar::country).toArray(String[]::new);
  }

  String[] zones() {
    return calendars.stream().map(Calendar::zone).toArray(String[]::new);
  }

  LocalDate[] days() {
    return calendars.stream().map(Calendar::lateUntil).toArray(LocalDate[]::new);
  }
}
