package io.dunlin.account.receivables.ledger;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * What a remittance gives to an invoice that is not known yet (E12).
 *
 * @param line the place in the remittance
 * @param amount null: as much as the invoice will need
 * @param ended the invoice has arrived, or the money has gone
 */
public record Reservation(
    CreditItemKey creditItem,
    int line,
    String invoice,
    @Nullable BigDecimal amount,
    boolean ended) {

  public Reservation end() {
    return new Reservation(creditItem, line, invoice, amount, true);
  }
}
