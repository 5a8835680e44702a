package io.dunlin.account.finalinvoice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Whose holidays and whose days count for an account. */
public record Residence(String country, ZoneId zone) {

  LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }
}
