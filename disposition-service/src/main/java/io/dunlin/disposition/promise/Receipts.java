package io.dunlin.disposition.promise;

import io.dunlin.events.Money;

/**
 * What counts towards a promise (M6).
 *
 * @param inTime received by the end of its date
 * @param inGrace received after that, by the end of its business day of grace
 */
record Receipts(Money inTime, Money inGrace) {

  static Receipts none(String currency) {
    return new Receipts(Money.zero(currency), Money.zero(currency));
  }

  Money total() {
    return inTime.plus(inGrace);
  }

  Receipts plus(Money amount, boolean isInTime) {
    return isInTime
        ? new Receipts(inTime.plus(amount), inGrace)
        : new Receipts(inTime, inGrace.plus(amount));
  }
}
