package io.dunlin.reporting.receivable;

import io.dunlin.events.Money;
import java.time.LocalDate;

/**
 * A change of what is open of an invoice, on a day of the account.
 *
 * @param seq of the event from which it comes, with the number of its part
 * @param amount below zero where less is open
 */
record Movement(
    String account, long seq, int part, String invoice, LocalDate day, Kind kind, Money amount) {

  /** Where it comes from. The first three, less credit notes, are what was sold (M2). */
  enum Kind {
    SALE,
    AMENDMENT,
    VOID,
    PAYMENT,
    REVERSAL,
    CREDIT
  }
}
