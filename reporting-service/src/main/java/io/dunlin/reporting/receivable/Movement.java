package io.dunlin.reporting.receivable;

import module java.base;

import io.dunlin.events.Money;

/**
 * A change of the open amount of an invoice, on a day of the account.
 *
 * @param seq of the event from which it comes, with the number of its part
 * @param amount below zero where less is open afterwards
 */
record Movement(
    String account, long seq, int part, String invoice, LocalDate day, Kind kind, Money amount) {

  /** The cause. The first three, less credit notes, are the sales (M2). */
  enum Kind {
    SALE,
    AMENDMENT,
    VOID,
    PAYMENT,
    REVERSAL,
    CREDIT
  }
}
