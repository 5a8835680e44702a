package io.dunlin.disposition.promise;

import io.dunlin.events.AccountEvent.PaymentRecorded;
import io.dunlin.events.AccountEvent.PaymentReversed;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.intake.Received;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The payments that came in, by which promises are judged. */
@Repository
class Payments {

  private static final String RECORD =
      """
      INSERT INTO payment (account, payment, received_on, amount, recorded_at, currency)
      SELECT account, payment, received_on, amount, recorded_at, currency
      FROM unnest($1::text[], $2::text[], $3::date[], $4::numeric[], $5::timestamptz[],
          $6::text[])
        WITH ORDINALITY
        AS new (account, payment, received_on, amount, recorded_at, currency, position)
      ORDER BY position
      ON CONFLICT (account, payment) DO NOTHING
      """;

  private static final String REVERSE =
      """
      UPDATE payment SET reversed = true
      FROM unnest($1::text[], $2::text[]) AS taken_back (account, payment)
      WHERE payment.account = taken_back.account AND payment.payment = taken_back.payment
      """;

  private final DatabaseClient database;

  Payments(DatabaseClient database) {
    this.database = database;
  }

  /** With the business time at which each became known. */
  Mono<Void> record(List<Received<PaymentRecorded>> payments) {
    var columns = Columns.of(payments);
    return database
        .sql(RECORD)
        .bind(0, columns.texts(payment -> payment.event().account()))
        .bind(1, columns.texts(payment -> payment.event().payment()))
        .bind(2, columns.days(payment -> payment.event().receivedOn()))
        .bind(3, columns.amounts(payment -> payment.event().amount().amount()))
        .bind(4, columns.instants(Received::time))
        .bind(5, columns.texts(payment -> payment.event().amount().currency()))
        .then();
  }

  Mono<Void> reverse(List<PaymentReversed> reversals) {
    var columns = Columns.of(reversals);
    return database
        .sql(REVERSE)
        .bind(0, columns.texts(PaymentReversed::account))
        .bind(1, columns.texts(PaymentReversed::payment))
        .then();
  }
}
