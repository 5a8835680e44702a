package io.dunlin.account.receivables.cash;

import module java.base;

import io.dunlin.kit.calendar.BusinessDays;
import org.jspecify.annotations.Nullable;

/**
 * Whether payments are applied within one business day of their receipt, in the calendar of the
 * account's country (E12). A payment is applied when nothing of it is unapplied any more: put to
 * invoices, or paid back.
 */
public final class ApplicationDeadline {

  /** The last day that is in time. */
  public LocalDate applyBy(LocalDate receivedOn, String country) {
    return BusinessDays.of(country).next(receivedOn);
  }

  /** How many business days have begun since a payment was received. */
  int age(LocalDate receivedOn, LocalDate today, String country) {
    return BusinessDays.of(country).since(receivedOn, today);
  }

  /** What is unapplied and was received on this day or before is late. */
  LocalDate lateUntil(LocalDate today, String country) {
    LocalDate day = today.minusDays(1);
    while (!applyBy(day, country).isBefore(today)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** Null while it is not applied and may still be in time. */
  public @Nullable Boolean of(LocalDate applyBy, @Nullable LocalDate appliedOn, LocalDate today) {
    if (appliedOn != null) {
      return !appliedOn.isAfter(applyBy);
    }
    return today.isAfter(applyBy) ? Boolean.FALSE : null;
  }
}
