package io.dunlin.account.receivables.account;

import module java.base;

import io.dunlin.account.receivables.ledger.Movement;
import io.dunlin.events.FinanceEvent.RatePublished;
import io.dunlin.kit.database.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The lines that are written once: movements and rates. */
@Repository
class Movements {

  private static final String APPEND =
      """
      INSERT INTO movement (account, on_day, kind, document, invoice, amount, currency, known_at)
      SELECT account, on_day, kind, document, invoice, amount, currency, $8
      FROM unnest($1::text[], $2::date[], $3::text[], $4::text[], $5::text[], $6::numeric[],
          $7::text[])
        AS new (account, on_day, kind, document, invoice, amount, currency)
      """;

  /** Sorted, because rates are of no account whose lock would keep two batches apart. */
  private static final String SAVE_RATES =
      """
      INSERT INTO rate (currency, reporting_currency, day, rate)
      SELECT * FROM unnest($1::text[], $2::text[], $3::date[], $4::numeric[])
        AS new (currency, reporting_currency, day, rate)
      ORDER BY currency, reporting_currency, day
      ON CONFLICT (currency, reporting_currency, day) DO UPDATE SET rate = excluded.rate
      """;

  private final DatabaseClient database;

  Movements(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> append(AccountBatch batch) {
    List<Movement> movements =
        batch.accounts().stream()
            .flatMap(account -> account.journal().movements().stream())
            .toList();
    if (movements.isEmpty()) {
      return Mono.empty();
    }
    Columns<Movement> columns = Columns.of(movements);
    return database
        .sql(APPEND)
        .bind(0, columns.texts(Movement::account))
        .bind(1, columns.days(Movement::on))
        .bind(2, columns.texts(movement -> movement.kind().name()))
        .bind(3, columns.texts(Movement::document))
        .bind(4, columns.texts(Movement::invoice))
        .bind(5, columns.amounts(movement -> movement.amount().amount()))
        .bind(6, columns.texts(movement -> movement.amount().currency()))
        .bind(7, batch.now())
        .then();
  }

  /** The last word on a day counts. */
  Mono<Void> saveRates(AccountBatch batch) {
    Map<Object, RatePublished> last = new LinkedHashMap<>();
    batch
        .rates()
        .forEach(
            rate -> last.put(List.of(rate.currency(), rate.reportingCurrency(), rate.day()), rate));
    if (last.isEmpty()) {
      return Mono.empty();
    }
    Columns<RatePublished> columns = Columns.of(last.values());
    return database
        .sql(SAVE_RATES)
        .bind(0, columns.texts(RatePublished::currency))
        .bind(1, columns.texts(RatePublished::reportingCurrency))
        .bind(2, columns.days(RatePublished::day))
        .bind(3, columns.amounts(RatePublished::rate))
        .then();
  }
}
