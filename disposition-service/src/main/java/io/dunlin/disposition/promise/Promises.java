package io.dunlin.disposition.promise;

import static io.dunlin.kit.database.Cells.day;
import static io.dunlin.kit.database.Cells.dayOrNull;
import static io.dunlin.kit.database.Cells.instant;
import static io.dunlin.kit.database.Cells.money;
import static io.dunlin.kit.database.Cells.optional;
import static io.dunlin.kit.database.Cells.text;
import static io.dunlin.kit.database.Cells.textOrNull;

import io.dunlin.events.DispositionEvent.PromiseMade;
import io.dunlin.events.Money;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.web.PageRequest;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The promises and what has come in for each of them. */
@Repository
public class Promises {

  private static final String COLUMNS =
      """
      promise.promise, promise.account, promise.interaction, promise.contact, promise.amount,
      promise.currency, promise.due_on, promise.made_by, promise.made_at, promise.made_on,
      promise.state, promise.ended_on, promise.grace_ends_at, received.received
      """;

  /** Received from the day it was made to its date, known only after it was made (M6). */
  private static final String RECEIVED =
      """
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(payment.amount), 0) AS received
        FROM payment
        WHERE payment.account = promise.account AND NOT payment.reversed
          AND payment.currency = promise.currency
          AND payment.received_on BETWEEN promise.made_on AND promise.due_on
          AND payment.recorded_at >= promise.made_at AND payment.seq > promise.after_payment
      ) AS received
      """;

  private static final String ADD =
      """
      INSERT INTO promise (promise, account, interaction, contact, amount, currency, due_on,
        made_by, made_at, made_on, state, grace_ends_at, after_payment)
      SELECT new.*, (
        SELECT coalesce(max(seq), 0) FROM payment WHERE payment.account = new.account
      )
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::numeric[], $6::text[],
        $7::date[], $8::text[], $9::timestamptz[], $10::date[], $11::text[], $12::timestamptz[])
        AS new (promise, account, interaction, contact, amount, currency, due_on, made_by,
          made_at, made_on, state, grace_ends_at)
      """;

  private static final String TO_JUDGE =
      "SELECT %s FROM promise %s WHERE promise.account = ANY($1) AND promise.state <> 'BROKEN'"
          .formatted(COLUMNS, RECEIVED);

  private static final String SAVE =
      """
      UPDATE promise SET
        state = new.state, ended_on = new.ended_on, grace_ends_at = new.grace_ends_at
      FROM unnest($1::text[], $2::text[], $3::date[], $4::timestamptz[])
        AS new (promise, state, ended_on, grace_ends_at)
      WHERE promise.promise = new.promise
      """;

  private static final String DUE =
      """
      SELECT account FROM promise
      WHERE state = 'OPEN' AND grace_ends_at <= $1
      GROUP BY account
      LIMIT $2
      """;

  private static final String NEXT_DUE =
      "SELECT min(grace_ends_at) AS at FROM promise WHERE state = 'OPEN' HAVING count(*) > 0";

  private static final String PAGE =
      "SELECT %s FROM promise JOIN account USING (account) %s".formatted(COLUMNS, RECEIVED)
          + """
          WHERE (:account::text IS NULL OR promise.account = :account)
            AND (:state::text IS NULL OR promise.state = :state)
            AND (:after::text IS NULL OR promise.promise < :after)
            AND (:csm::text IS NULL OR account.csm = :csm)
            AND (:collector::text IS NULL OR account.collector = :collector)
          ORDER BY promise.promise DESC
          LIMIT :limit
          """;

  private final DatabaseClient database;

  Promises(DatabaseClient database) {
    this.database = database;
  }

  /** A promise with what counts towards it. */
  record Judged(Promise promise, Money received) {}

  /** Adds new promises, and says what is to be told of them. */
  public Mono<List<PromiseMade>> add(List<Promise> promises) {
    var columns = Columns.of(promises);
    return database
        .sql(ADD)
        .bind(0, columns.texts(Promise::id))
        .bind(1, columns.texts(Promise::account))
        .bind(2, columns.texts(Promise::interaction))
        .bind(3, columns.texts(Promise::contact))
        .bind(4, columns.amounts(promise -> promise.amount().amount()))
        .bind(5, columns.texts(promise -> promise.amount().currency()))
        .bind(6, columns.days(Promise::dueOn))
        .bind(7, columns.texts(Promise::madeBy))
        .bind(8, columns.instants(Promise::madeAt))
        .bind(9, columns.days(Promise::madeOn))
        .bind(10, columns.texts(promise -> promise.state().name()))
        .bind(11, columns.instants(Promise::graceEndsAt))
        .then()
        .thenReturn(promises.stream().map(Promise::asMade).toList());
  }

  /** All promises of the accounts that are not broken. */
  Mono<List<Judged>> toJudge(Collection<String> accounts) {
    return database
        .sql(TO_JUDGE)
        .bind(0, accounts.toArray(String[]::new))
        .map(Promises::judged)
        .all()
        .collectList();
  }

  Mono<Void> save(List<Promise> promises) {
    var columns = Columns.of(promises);
    return database
        .sql(SAVE)
        .bind(0, columns.texts(Promise::id))
        .bind(1, columns.texts(promise -> promise.state().name()))
        .bind(2, columns.days(Promise::endedOn))
        .bind(3, columns.instants(Promise::graceEndsAt))
        .then();
  }

  /** Accounts with open promises whose days of grace are over. */
  Mono<List<String>> accountsDue(Instant now, int limit) {
    return database
        .sql(DUE)
        .bind(0, now.atOffset(ZoneOffset.UTC))
        .bind(1, limit)
        .map(row -> text(row, "account"))
        .all()
        .collectList();
  }

  Mono<Instant> nextDue() {
    return database.sql(NEXT_DUE).map(row -> instant(row, "at")).one();
  }

  /** The newest first, within the caller's scope. */
  Mono<List<Judged>> page(
      @Nullable String account, @Nullable String state, Scope scope, PageRequest page) {
    return database
        .sql(PAGE)
        .bind("account", optional(account))
        .bind("state", optional(state))
        .bind("after", optional(page.afterKey()))
        .bind("csm", optional(scope.csm()))
        .bind("collector", optional(scope.collector()))
        .bind("limit", page.limitPlusOne())
        .map(Promises::judged)
        .all()
        .collectList();
  }

  private static Judged judged(Readable row) {
    Promise promise =
        new Promise(
            text(row, "promise"),
            text(row, "account"),
            text(row, "interaction"),
            textOrNull(row, "contact"),
            money(row, "amount"),
            day(row, "due_on"),
            text(row, "made_by"),
            instant(row, "made_at"),
            day(row, "made_on"),
            Promise.State.valueOf(text(row, "state")),
            dayOrNull(row, "ended_on"),
            instant(row, "grace_ends_at"));
    return new Judged(promise, money(row, "received"));
  }
}
