package io.dunlin.account.receivables.account;

import io.dunlin.account.receivables.invoice.Dispute;
import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.account.receivables.invoice.InvoiceAgeing;
import io.dunlin.account.receivables.invoice.InvoiceTerms;
import io.dunlin.account.receivables.invoice.Settlement;
import io.dunlin.events.EventJson;
import io.dunlin.events.InvoiceKind;
import io.dunlin.kit.database.Columns;
import io.r2dbc.spi.R2dbcRollbackException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The invoices of all accounts, as they are now and as they once were. */
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

  private static final String SAVE =
      """
      INSERT INTO invoice (invoice, account, kind, issued_on, due_on, amount, product, known_from,
        settled, paid_on, voided_on, bucket, episode, next_due_at, dispute, currency)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::date[],
        $6::numeric[], $7::text[], $8::timestamptz[], $9::numeric[], $10::date[], $11::date[],
        $12::int4[], $13::uuid[], $14::timestamptz[], $15::text[],
        $16::text[])
      ON CONFLICT (invoice) DO UPDATE SET
        due_on = excluded.due_on,
        amount = excluded.amount,
        known_from = excluded.known_from,
        settled = excluded.settled,
        paid_on = excluded.paid_on,
        voided_on = excluded.voided_on,
        bucket = excluded.bucket,
        episode = excluded.episode,
        next_due_at = excluded.next_due_at,
        dispute = excluded.dispute
      WHERE invoice.account = excluded.account
      """;

  private static final String SAVE_ENDED_VERSIONS =
      """
      INSERT INTO invoice_version
        (account, invoice, currency, product, due_on, balance, dispute, known_from, known_to)
      SELECT account, invoice, currency, product, due_on, balance, dispute, known_from, $9
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[], $6::numeric[],
          $7::text[], $8::timestamptz[])
        AS old (account, invoice, currency, product, due_on, balance, dispute, known_from)
      """;

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
        .doOnNext(json -> Row.read(json).forEach(row -> load(batch, row.asInvoice())))
        .then();
  }

  Mono<Void> save(AccountBatch batch) {
    List<Invoice> changed =
        batch.accounts().stream()
            .flatMap(account -> account.ledger().changes().invoices().stream())
            .toList();
    return changed.isEmpty() ? Mono.empty() : save(changed);
  }

  /** What was known of invoices until now, for looking at a past day as it was known then. */
  Mono<Void> saveEndedVersions(AccountBatch batch) {
    List<Invoice> ended =
        batch.accounts().stream()
            .flatMap(account -> account.ledger().changes().endedVersions().stream())
            .toList();
    if (ended.isEmpty()) {
      return Mono.empty();
    }
    Columns<Invoice> columns = Columns.of(ended);
    return database
        .sql(SAVE_ENDED_VERSIONS)
        .bind(0, columns.texts(Invoice::account))
        .bind(1, columns.texts(Invoice::number))
        .bind(2, columns.texts(i -> i.terms().currency()))
        .bind(3, columns.texts(i -> i.terms().product()))
        .bind(4, columns.days(Invoice::dueOn))
        .bind(5, columns.amounts(Invoice::balance))
        .bind(6, columns.texts(i -> i.ageing().dispute().name()))
        .bind(7, columns.instants(Invoice::knownFrom))
        .bind(8, batch.now())
        .then();
  }

  private Mono<Void> save(List<Invoice> changed) {
    Columns<Invoice> columns = Columns.of(changed);
    return database
        .sql(SAVE)
        .bind(0, columns.texts(Invoice::number))
        .bind(1, columns.texts(Invoice::account))
        .bind(2, columns.texts(i -> i.terms().kind().name()))
        .bind(3, columns.days(i -> i.terms().issuedOn()))
        .bind(4, columns.days(Invoice::dueOn))
        .bind(5, columns.amounts(i -> i.terms().amount()))
        .bind(6, columns.texts(i -> i.terms().product()))
        .bind(7, columns.instants(Invoice::knownFrom))
        .bind(8, columns.amounts(i -> i.settlement().settled()))
        .bind(9, columns.days(i -> i.settlement().paidOn()))
        .bind(10, columns.days(i -> i.settlement().voidedOn()))
        .bind(11, columns.ints(i -> i.ageing().bucket()))
        .bind(12, columns.ids(i -> i.ageing().episode()))
        .bind(13, columns.instants(i -> i.ageing().nextDueAt()))
        .bind(14, columns.texts(i -> i.ageing().dispute().name()))
        .bind(15, columns.texts(Invoice::currency))
        .fetch()
        .rowsUpdated()
        .flatMap(saved -> saved == changed.size() ? Mono.empty() : taken());
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

  private record Row(
      String invoice,
      String account,
      InvoiceKind kind,
      LocalDate issuedOn,
      LocalDate dueOn,
      BigDecimal amount,
      String currency,
      @Nullable String product,
      long knownFrom,
      BigDecimal settled,
      @Nullable LocalDate paidOn,
      @Nullable LocalDate voidedOn,
      int bucket,
      @Nullable String episode,
      @Nullable Long nextDueAt,
      Dispute dispute) {

    static List<Row> read(String json) {
      return List.of(EventJson.MAPPER.readValue(json, Row[].class));
    }

    Invoice asInvoice() {
      return new Invoice(
          invoice,
          account,
          new InvoiceTerms(kind, issuedOn, dueOn, amount, currency, product),
          new Settlement(settled, paidOn, voidedOn),
          new InvoiceAgeing(
              bucket, episode, nextDueAt == null ? null : instant(nextDueAt), dispute),
          instant(knownFrom));
    }

    private static Instant instant(long micros) {
      return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
  }
}
