package io.dunlin.account.query.payments;

import module java.base;

import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment, credit or write-off as it is shown.
 *
 * @param reversed what was taken back, a part or all of it; reversedOn when nothing is left
 * @param appliedOn the day since which nothing of it is unapplied
 * @param applyBy the last day that is in time (E12); payments only, and not when reversed
 * @param reason of a write-off, and approvedBy who approved it, where Finance told
 * @param inTime missing while it is not applied and may still be in time
 */
record PaymentView(
    String payment,
    String account,
    String kind,
    LocalDate receivedOn,
    Money amount,
    Money unapplied,
    Money refunded,
    Money reversed,
    @Nullable LocalDate reversedOn,
    @Nullable LocalDate appliedOn,
    @Nullable LocalDate applyBy,
    @Nullable Boolean inTime,
    @Nullable String reason,
    @Nullable String approvedBy,
    List<RefundView> refunds,
    List<AppliedView> applied) {

  /** What was paid back of it. */
  record RefundView(String refund, LocalDate on, Money amount) {}

  /** What an invoice was given; namedAs is what the remittance said instead of its number. */
  record AppliedView(String invoice, Money amount, @Nullable String namedAs) {}
}
