package io.dunlin.reporting.receivable;

import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.NUMERIC;
import static io.dunlin.kit.database.ColumnType.TEXT;

import module java.base;

import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The invoices. */
@Repository
class Invoices {

  private static final String KNOWN =
      """
      SELECT invoice, account, currency, kind, issued_on, due_on, amount, settled_on, voided_on
      FROM invoice
      WHERE invoice = ANY($1)
      """;

  private static final Upsert<Invoice> SAVE =
      Upsert.<Invoice>into("invoice")
          .key("invoice", TEXT, Invoice::invoice)
          .inserted("account", TEXT, Invoice::account)
          .inserted("currency", TEXT, invoice -> invoice.amount().currency())
          .inserted("kind", TEXT, Invoice::kind)
          .inserted("issued_on", DATE, Invoice::issuedOn)
          .column("due_on", DATE, Invoice::dueOn)
          .column("amount", NUMERIC, invoice -> invoice.amount().amount())
          .column("settled_on", DATE, Invoice::settledOn)
          .column("voided_on", DATE, Invoice::voidedOn)
          .build();

  private final DatabaseClient database;

  Invoices(DatabaseClient database) {
    this.database = database;
  }

  Mono<List<Invoice>> known(Set<String> invoices) {
    if (invoices.isEmpty()) {
      return Mono.just(List.of());
    }
    return database
        .sql(KNOWN)
        .bind(0, invoices.toArray(String[]::new))
        .map(Cells.each(Invoices::read))
        .all()
        .collectList();
  }

  Mono<Void> save(Collection<Invoice> invoices) {
    return SAVE.run(database, invoices).then();
  }

  private static Invoice read(Cells row) {
    return new Invoice(
        row.text("invoice"),
        row.text("account"),
        row.text("kind"),
        row.day("issued_on"),
        row.day("due_on"),
        row.money("amount"),
        row.dayOrNull("settled_on"),
        row.dayOrNull("voided_on"));
  }
}
