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

  /** More than these are not needed to tell what a promise is about. */
  private static final int MOST = 50;

  private static final String OVERDUE_OR_OPEN =
      """
      SELECT invoice FROM (
        SELECT invoice, due_on, due_on < $2 AS overdue,
          bool_or(due_on < $2) OVER () AS any_overdue
        FROM invoice
        WHERE account = $1 AND open) AS one
      WHERE overdue OR NOT any_overdue
      ORDER BY due_on, invoice
      LIMIT $3
      """;

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

  /** What is overdue of an account, or open when nothing is; the oldest first. */
  public Mono<List<String>> overdueOrOpen(Account account, Instant now) {
    return database
        .sql(OVERDUE_OR_OPEN)
        .bind(0, account.account())
        .bind(1, account.dayOf(now))
        .bind(2, MOST)
        .map(Cells.each(row -> row.text("invoice")))
        .all()
        .collectList();
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
