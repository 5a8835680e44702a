package io.dunlin.account.receivables.account;

import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.INTEGER;
import static io.dunlin.kit.database.ColumnType.NUMERIC;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;
import static io.dunlin.kit.database.ColumnType.UUID_TEXT;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.events.EventJson;
import io.dunlin.kit.database.Upsert;
import io.r2dbc.spi.R2dbcRollbackException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The invoices of all accounts, as they are now. */
@Repository
class Invoices {

  /** One row with all, because many small ones cost more to hand on than to read. */
  private static final String LOAD =
      """
      SELECT coalesce(json_agg(loaded), '[]')::text
      FROM (
        SELECT invoice, account, kind, issued_on AS "issuedOn", due_on AS "dueOn", amount, currency,
          product,
          (extract(epoch FROM known_from) * 1000000)::int8 AS "knownFrom", settled,
          paid_on AS "paidOn", voided_on AS "voidedOn", bucket, episode,
          (extract(epoch FROM next_due_at) * 1000000)::int8 AS "nextDueAt", dispute
        FROM (
          SELECT * FROM invoice WHERE account = ANY($1) AND closed_on IS NULL
          UNION ALL
          SELECT * FROM invoice
          WHERE invoice = ANY($2) AND (closed_on IS NOT NULL OR account <> ALL($1))) AS wanted
        ) AS loaded
      """;

  private static final Upsert<Invoice> SAVE =
      Upsert.<Invoice>into("invoice")
          .key("invoice", TEXT, Invoice::number)
          .inserted("account", TEXT, Invoice::account)
          .inserted("kind", TEXT, one -> one.terms().kind().name())
          .inserted("issued_on", DATE, one -> one.terms().issuedOn())
          .column("due_on", DATE, Invoice::dueOn)
          .column("amount", NUMERIC, one -> one.terms().amount())
          .inserted("currency", TEXT, Invoice::currency)
          .inserted("product", TEXT, one -> one.terms().product())
          .column("known_from", TIMESTAMP, Invoice::knownFrom)
          .column("settled", NUMERIC, one -> one.settlement().settled())
          .column("paid_on", DATE, one -> one.settlement().paidOn())
          .column("voided_on", DATE, one -> one.settlement().voidedOn())
          .column("bucket", INTEGER, one -> one.ageing().bucket())
          .column("episode", UUID_TEXT, one -> one.ageing().episode())
          .column("next_due_at", TIMESTAMP, one -> one.ageing().nextDueAt())
          .column("dispute", TEXT, one -> one.ageing().dispute().name())
          .updatedWhere("invoice.account = excluded.account")
          .build();

  private final DatabaseClient database;

  Invoices(DatabaseClient database) {
    this.database = database;
  }

  /** The open ones of the accounts, and those that are named, whoever's they are. */
  Mono<Void> load(AccountBatch batch, String[] accounts, String[] named) {
    return database
        .sql(LOAD)
        .bind(0, accounts)
        .bind(1, named)
        .map(row -> Objects.requireNonNull(row.get(0, String.class)))
        .one()
        .doOnNext(json -> read(json).forEach(row -> load(batch, row.asInvoice())))
        .then();
  }

  Mono<Void> save(AccountBatch batch) {
    List<Invoice> changed =
        batch.accounts().stream()
            .flatMap(account -> account.ledger().changes().invoices().stream())
            .toList();
    return SAVE.run(database, changed)
        .flatMap(saved -> saved == changed.size() ? Mono.empty() : taken());
  }

  private static List<InvoiceRow> read(String json) {
    return List.of(EventJson.MAPPER.readValue(json, InvoiceRow[].class));
  }

  /** Another account was given one of the numbers meanwhile; the next try sees whose it is. */
  private static Mono<Void> taken() {
    return Mono.error(new R2dbcRollbackException("An invoice's number was taken", "40001"));
  }

  private static void load(AccountBatch batch, Invoice invoice) {
    batch.numbers().invoice(invoice.number(), invoice.account());
    ReceivablesAccount account = batch.account(invoice.account());
    if (account != null) {
      account.ledger().load(invoice);
    }
  }
}
