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

/** The payments. */
@Repository
class Payments {

  private static final String KNOWN =
      """
      SELECT payment, account, currency, received_on, amount, applied, applied_on, reversed_on
      FROM payment
      WHERE account = ANY($1) AND payment = ANY($2)
      """;

  private static final Upsert<Payment> SAVE =
      Upsert.<Payment>into("payment")
          .key("account", TEXT, Payment::account)
          .key("payment", TEXT, Payment::payment)
          .inserted("currency", TEXT, payment -> payment.amount().currency())
          .inserted("received_on", DATE, Payment::receivedOn)
          .column("amount", NUMERIC, payment -> payment.amount().amount())
          .column("applied", NUMERIC, payment -> payment.applied().amount())
          .column("applied_on", DATE, Payment::appliedOn)
          .column("reversed_on", DATE, Payment::reversedOn)
          .build();

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
        .map(Cells.each(Payments::read))
        .all()
        .collectList();
  }

  Mono<Void> save(Collection<Payment> payments) {
    return SAVE.run(database, payments).then();
  }

  private static Payment read(Cells row) {
    return new Payment(
        row.text("payment"),
        row.text("account"),
        row.day("received_on"),
        row.money("amount"),
        row.money("applied"),
        row.dayOrNull("applied_on"),
        row.dayOrNull("reversed_on"));
  }
}
