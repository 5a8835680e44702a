package io.dunlin.standalone.demo;

import module java.base;

/** Where a customer is at home. */
enum Market {
  UNITED_STATES("US", "America/New_York", "USD"),
  UNITED_KINGDOM("GB", "Europe/London", "GBP"),
  NEW_ZEALAND("NZ", "Pacific/Auckland", "USD");

  /** When people there read mail and answer the telephone; the day's reminders come just before. */
  static final LocalTime MORNING = LocalTime.of(9, 0);

  private final String country;
  private final ZoneId zone;
  private final String currency;

  Market(String country, String zone, String currency) {
    this.country = country;
    this.zone = ZoneId.of(zone);
    this.currency = currency;
  }

  String country() {
    return country;
  }

  ZoneId zone() {
    return zone;
  }

  String currency() {
    return currency;
  }
}
