package io.dunlin.reporting.receivable;

import static java.util.Objects.requireNonNull;

import io.dunlin.events.Money;
import io.dunlin.reporting.archive.Columns;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

  private static final String SAVE =
      """
      INSERT INTO invoice
        (invoice, account, currency, kind, issued_on, due_on, amount, settled_on, voided_on)
      SELECT *
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[], $6::date[],
        $7::numeric[], $8::date[], $9::date[])
      ON CONFLICT (invoice) DO UPDATE SET
        due_on = excluded.due_on,
        amount = excluded.amount,
        settled_on = excluded.settled_on,
        voided_on = excluded.voided_on
      """;

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
        .map(Invoices::read)
        .all()
        .collectList();
  }

  Mono<Void> save(Columns<Invoice> invoices) {
    if (invoices.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(SAVE)
        .bind(0, invoices.texts(Invoice::invoice))
        .bind(1, invoices.texts(Invoice::account))
        .bind(2, invoices.texts(invoice -> invoice.amount().currency()))
        .bind(3, invoices.texts(Invoice::kind))
        .bind(4, invoices.days(Invoice::issuedOn))
        .bind(5, invoices.days(Invoice::dueOn))
        .bind(6, invoices.amounts(Invoice::amount))
        .bind(7, invoices.days(Invoice::settledOn))
        .bind(8, invoices.days(Invoice::voidedOn))
        .then();
  }

  Mono<Void> forget(List<String> accounts) {
    return database
        .sql("DELETE FROM invoice WHERE account = ANY($1)")
        .bind(0, accounts.toArray(String[]::new))
        .then();
  }

  private static Invoice read(Readable row) {
    return new Invoice(
        requireNonNull(row.get("invoice", String.class)),
        requireNonNull(row.get("account", String.class)),
        requireNonNull(row.get("kind", String.class)),
        requireNonNull(row.get("issued_on", LocalDate.class)),
        requireNonNull(row.get("due_on", LocalDate.class)),
        new Money(
            requireNonNull(row.get("amount", BigDecimal.class)),
            requireNonNull(row.get("currency", String.class))),
        row.get("settled_on", LocalDate.class),
        row.get("voided_on", LocalDate.class));
  }
}
