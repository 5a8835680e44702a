package io.dunlin.account.collection.warning;

import module java.base;

/**
 * The notice that a customer is given before a suspension (E2), in the account's calendar days.
 *
 * @param days between the letter and the suspension
 */
public record WarningNotice(int days) {

  /** The day that a letter has to name which leaves today. */
  public LocalDate names(LocalDate today, LocalDate planned) {
    LocalDate earliest = today.plusDays(days);
    return planned.isAfter(earliest) ? planned : earliest;
  }
}
