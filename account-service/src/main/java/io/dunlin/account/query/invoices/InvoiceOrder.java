package io.dunlin.account.query.invoices;

import module java.base;

import io.dunlin.kit.list.Column;
import io.dunlin.kit.list.Column.Kind;

/** By what invoices can be ordered. */
final class InvoiceOrder {

  static final Column DUE_ON = new Column("dueOn", "due_on", "invoice", Kind.DAY);

  static final Column BALANCE = new Column("balance", "balance", "invoice", Kind.NUMBER);

  static final List<Column> COLUMNS =
      List.of(DUE_ON, new Column("invoice", "invoice", "invoice", Kind.TEXT), BALANCE);

  private InvoiceOrder() {}
}
