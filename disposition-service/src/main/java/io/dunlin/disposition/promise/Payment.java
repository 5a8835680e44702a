package io.dunlin.disposition.promise;

import module java.base;

import io.dunlin.events.Money;

/**
 * A payment that came in and was not taken back.
 *
 * @param seq rises in the order in which payments became known
 * @param recordedAt the business time at which it became known
 */
record Payment(long seq, String account, LocalDate receivedOn, Money amount, Instant recordedAt) {

  /** Known only after the promise was made, and not received before (M6). */
  boolean countsTowards(Promise promise) {
    return amount.currency().equals(promise.amount().currency())
        && seq > promise.afterPayment()
        && !recordedAt.isBefore(promise.madeAt())
        && !receivedOn.isBefore(promise.madeOn());
  }
}
