package io.dunlin.account.receivables.ledger;

import module java.base;

import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger that is written once and never changed; balances follow from the lines.
 *
 * @param on the business day it counts for
 * @param document the payment, credit, write-off or refund
 * @param amount always of its kind: a released application is a negative APPLIED
 */
public record Movement(
    String account,
    LocalDate on,
    Kind kind,
    @Nullable String document,
    @Nullable String invoice,
    Money amount) {

  /** What moved. Only APPLIED leaves what the account owes in all as it is. */
  public enum Kind {
    ISSUED,
    AMENDED,
    VOIDED,
    RECEIVED,
    REVERSED,
    CREDITED,
    REFUNDED,
    WRITTEN_OFF,
    APPLIED
  }
}
