package io.dunlin.account.query.invoices;

import io.dunlin.kit.list.CsvTable;

/** Invoices as rows of a table; amounts are in the currency of their row. */
final class InvoiceTable {

  static final CsvTable<InvoiceView> TABLE =
      new CsvTable<InvoiceView>()
          .column("invoice", InvoiceView::invoice)
          .column("account", InvoiceView::account)
          .column("kind", InvoiceView::kind)
          .column("product", InvoiceView::product)
          .column("issuedOn", InvoiceView::issuedOn)
          .column("dueOn", InvoiceView::dueOn)
          .column("state", InvoiceView::state)
          .column("disputed", InvoiceView::disputed)
          .column("daysPastDue", InvoiceView::daysPastDue)
          .column("daysLate", InvoiceView::daysLate)
          .column("settledOn", InvoiceView::settledOn)
          .column("voidedOn", InvoiceView::voidedOn)
          .column("currency", invoice -> invoice.amount().currency())
          .column("amount", InvoiceView::amount)
          .column("balance", InvoiceView::balance);

  private InvoiceTable() {}
}
