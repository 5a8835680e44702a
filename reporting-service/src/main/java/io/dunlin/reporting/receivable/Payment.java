package io.dunlin.reporting.receivable;

import module java.base;

import io.dunlin.events.LedgerEvent.AppliedPart;
import io.dunlin.events.LedgerEvent.PaymentApplied;
import io.dunlin.events.LedgerEvent.PaymentRecorded;
import io.dunlin.events.LedgerEvent.PaymentReversed;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment and how much of it is applied.
 *
 * @param appliedOn the day on which a part of it was applied first
 */
record Payment(
    String payment,
    String account,
    LocalDate receivedOn,
    Money amount,
    Money applied,
    @Nullable LocalDate appliedOn,
    @Nullable LocalDate reversedOn) {

  static Payment of(PaymentRecorded recorded) {
    Money amount = recorded.amount();
    Money nothing = Money.zero(amount.currency());
    return new Payment(
        recorded.payment(), recorded.account(), recorded.receivedOn(), amount, nothing, null, null);
  }

  Payment applied(PaymentApplied event) {
    return new Payment(
        payment,
        account,
        receivedOn,
        amount,
        applied.plus(event.amount()),
        appliedOn == null ? event.on() : appliedOn,
        reversedOn);
  }

  /** Takes the reversed part away, with what was applied of it. */
  Payment reversed(PaymentReversed reversal) {
    Money owed =
        reversal.unapplied().stream()
            .map(AppliedPart::amount)
            .reduce(Money.zero(amount.currency()), Money::plus);
    return reversal.whole()
        ? new Payment(
            payment,
            account,
            receivedOn,
            amount,
            Money.zero(amount.currency()),
            appliedOn,
            reversal.reversedOn())
        : new Payment(
            payment,
            account,
            receivedOn,
            amount.minus(reversal.amount()),
            applied.minus(owed),
            appliedOn,
            reversedOn);
  }
}
