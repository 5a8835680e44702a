package io.dunlin.disposition.promise;

import io.dunlin.events.Money;

/**
 * The amounts of payments that count towards a promise (M6).
 *
 * @param inTime received by the end of its date
 * @param inGrace received after that, by the end of its business day of grace
 */
record CountedPayments(Money inTime, Money inGrace) {

  static CountedPayments none(String currency) {
    return new CountedPayments(Money.zero(currency), Money.zero(currency));
  }

  Money total() {
    return inTime.plus(inGrace);
  }

  CountedPayments plus(Money amount, boolean isInTime) {
    return isInTime
        ? new CountedPayments(inTime.plus(amount), inGrace)
        : new CountedPayments(inTime, inGrace.plus(amount));
  }
}
