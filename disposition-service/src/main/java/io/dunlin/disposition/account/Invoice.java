package io.dunlin.disposition.account;

import module java.base;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.InvoiceKind;
import io.dunlin.events.LedgerEvent.InvoiceAmended;
import io.dunlin.events.LedgerEvent.InvoiceOpened;
import io.dunlin.events.LedgerEvent.InvoiceReopened;
import io.dunlin.events.LedgerEvent.InvoiceSettled;
import io.dunlin.events.LedgerEvent.InvoiceVoided;

/** An invoice as disputes and priorities need it: whose it is and whether it is open (W3). */
public record Invoice(
    String invoice, String account, InvoiceKind kind, LocalDate dueOn, boolean open) {

  static Invoice opened(InvoiceOpened event) {
    return new Invoice(event.invoice(), event.account(), event.kind(), event.dueOn(), true);
  }

  /** The invoice after what happened to it. */
  Invoice after(AccountEvent event) {
    return switch (event) {
      case InvoiceAmended amended -> new Invoice(invoice, account, kind, amended.dueOn(), open);
      case InvoiceReopened reopened -> new Invoice(invoice, account, kind, reopened.dueOn(), true);
      case InvoiceSettled _, InvoiceVoided _ -> new Invoice(invoice, account, kind, dueOn, false);
      default -> this;
    };
  }
}
