package io.dunlin.disposition.account;

import static io.dunlin.kit.database.ColumnType.BOOLEAN;
import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.TEXT;

import module java.base;

import io.dunlin.events.InvoiceKind;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The invoices as account-service told them last. */
@Repository
public class Invoices {

  private static final String FIND =
      "SELECT invoice, account, kind, due_on, open FROM invoice WHERE invoice = ANY($1)";

  private static final Upsert<Invoice> SAVE =
      Upsert.<Invoice>into("invoice")
          .key("invoice", TEXT, Invoice::invoice)
          .inserted("account", TEXT, Invoice::account)
          .column("kind", TEXT, invoice -> invoice.kind().name())
          .column("due_on", DATE, Invoice::dueOn)
          .column("open", BOOLEAN, Invoice::open)
          .updatedWhere("invoice.account = excluded.account")
          .build();

  private final DatabaseClient database;

  Invoices(DatabaseClient database) {
    this.database = database;
  }

  public Mono<Map<String, Invoice>> find(Collection<String> invoices) {
    return database
        .sql(FIND)
        .bind(0, invoices.toArray(String[]::new))
        .map(Cells.each(Invoices::invoice))
        .all()
        .collectMap(Invoice::invoice);
  }

  /** Each invoice at most once. */
  public Mono<Void> save(LockedAccounts locked, Collection<Invoice> invoices) {
    return SAVE.run(database, invoices).then();
  }

  private static Invoice invoice(Cells row) {
    return new Invoice(
        row.text("invoice"),
        row.text("account"),
        InvoiceKind.valueOf(row.text("kind")),
        row.day("due_on"),
        row.flag("open"));
  }
}
