package io.dunlin.reporting.receivable;

import module java.base;

import io.dunlin.events.LedgerEvent.InvoiceAmended;
import io.dunlin.events.LedgerEvent.InvoiceOpened;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/** An invoice as the reports need it; its open amount is the sum of its movements. */
record Invoice(
    String invoice,
    String account,
    String kind,
    LocalDate issuedOn,
    LocalDate dueOn,
    Money amount,
    @Nullable LocalDate settledOn,
    @Nullable LocalDate voidedOn) {

  static Invoice of(InvoiceOpened opened) {
    return new Invoice(
        opened.invoice(),
        opened.account(),
        opened.kind().name(),
        opened.issuedOn(),
        opened.dueOn(),
        opened.amount(),
        null,
        null);
  }

  Invoice amended(InvoiceAmended to) {
    return new Invoice(
        invoice, account, kind, issuedOn, to.dueOn(), to.amount(), settledOn, voidedOn);
  }

  Invoice settled(LocalDate on) {
    return new Invoice(invoice, account, kind, issuedOn, dueOn, amount, on, voidedOn);
  }

  Invoice voided(LocalDate on) {
    return new Invoice(invoice, account, kind, issuedOn, dueOn, amount, settledOn, on);
  }

  Invoice reopened() {
    return new Invoice(invoice, account, kind, issuedOn, dueOn, amount, null, null);
  }
}
