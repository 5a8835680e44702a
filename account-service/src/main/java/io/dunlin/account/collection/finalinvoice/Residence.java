package io.dunlin.account.collection.finalinvoice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** The country and the time zone whose holidays and days count for an account. */
record Residence(String country, ZoneId zone) {

  YearMonth month(Instant now) {
    return YearMonth.from(today(now));
  }

  LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }
}
