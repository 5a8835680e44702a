package io.dunlin.disposition.promise;

import module java.base;

import io.dunlin.events.LedgerEvent.PaymentRecorded;
import io.dunlin.events.LedgerEvent.PaymentReversed;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
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
      UPDATE payment SET
        amount = payment.amount - taken_back.part,
        reversed = payment.reversed OR taken_back.whole
      FROM (
        SELECT account, payment, bool_or(whole) AS whole,
          coalesce(sum(amount) FILTER (WHERE NOT whole), 0) AS part
        FROM unnest($1::text[], $2::text[], $3::numeric[], $4::bool[])
          AS reversal (account, payment, amount, whole)
        GROUP BY account, payment) AS taken_back
      WHERE payment.account = taken_back.account AND payment.payment = taken_back.payment
      """;

  /** Payments that may count towards a promise; their days are compared again in its calendar. */
  private static final String OF =
      """
      SELECT payment.seq, payment.account, payment.received_on, payment.amount, payment.currency,
        payment.recorded_at
      FROM payment
      WHERE payment.account = ANY($1) AND NOT payment.reversed
        AND EXISTS (
          SELECT FROM promise
          WHERE promise.account = payment.account AND promise.currency = payment.currency
            AND promise.state IN ('OPEN', 'KEPT', 'KEPT_LATE', 'BROKEN')
            AND payment.seq > promise.after_payment
            AND payment.received_on BETWEEN promise.made_on AND promise.due_on + 31)
      """;

  private final DatabaseClient database;

  Payments(DatabaseClient database) {
    this.database = database;
  }

  /** With the business time at which each became known. */
  Mono<Void> record(LockedAccounts locked, List<Received<PaymentRecorded>> payments) {
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

  /** A payment of which a part was taken back counts with what is left. */
  Mono<Void> reverse(LockedAccounts locked, List<PaymentReversed> reversals) {
    var columns = Columns.of(reversals);
    return database
        .sql(REVERSE)
        .bind(0, columns.texts(PaymentReversed::account))
        .bind(1, columns.texts(PaymentReversed::payment))
        .bind(2, columns.amounts(reversal -> reversal.amount().amount()))
        .bind(3, columns.flags(PaymentReversed::whole))
        .then();
  }

  Mono<List<Payment>> of(Collection<String> accounts) {
    return database
        .sql(OF)
        .bind(0, accounts.toArray(String[]::new))
        .map(Cells.each(Payments::payment))
        .all()
        .collectList();
  }

  private static Payment payment(Cells row) {
    return new Payment(
        row.big("seq"),
        row.text("account"),
        row.day("received_on"),
        row.money("amount"),
        row.instant("recorded_at"));
  }
}
