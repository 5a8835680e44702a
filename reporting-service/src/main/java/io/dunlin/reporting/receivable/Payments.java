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

/** The payments. */
@Repository
class Payments {

  private static final String KNOWN =
      """
      SELECT payment, account, currency, received_on, amount, applied, applied_on, reversed_on
      FROM payment
      WHERE account = ANY($1) AND payment = ANY($2)
      """;

  private static final String SAVE =
      """
      INSERT INTO payment
        (payment, account, currency, received_on, amount, applied, applied_on, reversed_on)
      SELECT *
      FROM unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::numeric[], $6::numeric[],
        $7::date[], $8::date[])
      ON CONFLICT (account, payment) DO UPDATE SET
        amount = excluded.amount,
        applied = excluded.applied,
        applied_on = excluded.applied_on,
        reversed_on = excluded.reversed_on
      """;

  private final DatabaseClient database;

  Payments(DatabaseClient database) {
    this.database = database;
  }

  Mono<List<Payment>> known(Set<String> accounts, Set<String> payments) {
    if (payments.isEmpty()) {
      return Mono.just(List.of());
    }
    return database
        .sql(KNOWN)
        .bind(0, accounts.toArray(String[]::new))
        .bind(1, payments.toArray(String[]::new))
        .map(Payments::read)
        .all()
        .collectList();
  }

  Mono<Void> save(Columns<Payment> payments) {
    if (payments.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(SAVE)
        .bind(0, payments.texts(Payment::payment))
        .bind(1, payments.texts(Payment::account))
        .bind(2, payments.texts(payment -> payment.amount().currency()))
        .bind(3, payments.days(Payment::receivedOn))
        .bind(4, payments.amounts(Payment::amount))
        .bind(5, payments.amounts(Payment::applied))
        .bind(6, payments.days(Payment::appliedOn))
        .bind(7, payments.days(Payment::reversedOn))
        .then();
  }

  Mono<Void> forget(List<String> accounts) {
    return database
        .sql("DELETE FROM payment WHERE account = ANY($1)")
        .bind(0, accounts.toArray(String[]::new))
        .then();
  }

  private static Payment read(Readable row) {
    String currency = requireNonNull(row.get("currency", String.class));
    return new Payment(
        requireNonNull(row.get("payment", String.class)),
        requireNonNull(row.get("account", String.class)),
        requireNonNull(row.get("received_on", LocalDate.class)),
        new Money(requireNonNull(row.get("amount", BigDecimal.class)), currency),
        new Money(requireNonNull(row.get("applied", BigDecimal.class)), currency),
        row.get("applied_on", LocalDate.class),
        row.get("reversed_on", LocalDate.class));
  }
}
