package io.dunlin.account.collection.finalinvoice;

import module java.base;

/** The country and the time zone whose holidays and days count for an account. */
record Residence(String country, ZoneId zone) {

  YearMonth month(Instant now) {
    return YearMonth.from(today(now));
  }

  LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }
}
