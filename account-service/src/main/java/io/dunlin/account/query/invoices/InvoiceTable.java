package io.dunlin.account.query.invoices;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invoices as rows of a table; amounts are in the currency of their row. */
final class InvoiceTable {

  static final List<String> HEADER =
      List.of(
          "invoice",
          "account",
          "kind",
          "product",
          "issuedOn",
          "dueOn",
          "state",
          "disputed",
          "daysPastDue",
          "daysLate",
          "settledOn",
          "voidedOn",
          "currency",
          "amount",
          "balance");

  private InvoiceTable() {}

  static List<@Nullable Object> row(InvoiceView invoice) {
    return Arrays.<@Nullable Object>asList(
        invoice.invoice(),
        invoice.account(),
        invoice.kind(),
        invoice.product(),
        invoice.issuedOn(),
        invoice.dueOn(),
        invoice.state(),
        invoice.disputed(),
        invoice.daysPastDue(),
        invoice.daysLate(),
        invoice.settledOn(),
        invoice.voidedOn(),
        invoice.amount().currency(),
        invoice.amount(),
        invoice.balance());
  }
}
