package io.dunlin.account.receivables.invoice;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * How far an invoice is paid.
 *
 * @param settled what was put to it by payments, credits and write-offs
 * @param paidOn the latest day of these; the day of the payment or credit, not of its application
 */
public record Settlement(
    BigDecimal settled, @Nullable LocalDate paidOn, @Nullable LocalDate voidedOn) {

  public static final Settlement NONE = new Settlement(BigDecimal.ZERO, null, null);

  public Settlement plus(BigDecimal amount, LocalDate day) {
    LocalDate latest = paidOn == null || day.isAfter(paidOn) ? day : paidOn;
    return new Settlement(settled.add(amount), latest, voidedOn);
  }

  public Settlement minus(BigDecimal amount, @Nullable LocalDate remainingPaidOn) {
    return new Settlement(settled.subtract(amount), remainingPaidOn, voidedOn);
  }

  public Settlement paidOn(@Nullable LocalDate day) {
    return new Settlement(settled, day, voidedOn);
  }

  public Settlement voided(LocalDate day) {
    return new Settlement(settled, paidOn, day);
  }
}
