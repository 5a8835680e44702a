package io.dunlin.disposition.promise;

import static io.dunlin.kit.database.ColumnType.BIGINT;
import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.INTEGER;
import static io.dunlin.kit.database.ColumnType.NAME;
import static io.dunlin.kit.database.ColumnType.NUMERIC;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TEXTS;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.kit.database.BatchStatement;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The promises, and what changes of them. */
@Repository
class Promises {

  static final String COLUMNS =
      """
      promise.promise, promise.account, promise.interaction, promise.contact, promise.amount,
      promise.currency, promise.due_on, promise.made_by, promise.made_at, promise.made_on,
      promise.level, promise.invoices, promise.after_payment, promise.state, promise.received,
      promise.ended_on, promise.grace_ends_at
      """;

  private static final Upsert<Promise> ADD =
      Upsert.<Promise>into("promise")
          .inserted("promise", TEXT, Promise::id)
          .inserted("account", TEXT, Promise::account)
          .inserted("interaction", TEXT, Promise::interaction)
          .inserted("contact", TEXT, Promise::contact)
          .inserted("amount", NUMERIC, promise -> promise.amount().amount())
          .inserted("currency", TEXT, promise -> promise.amount().currency())
          .inserted("due_on", DATE, Promise::dueOn)
          .inserted("made_by", TEXT, Promise::madeBy)
          .inserted("made_at", TIMESTAMP, Promise::madeAt)
          .inserted("made_on", DATE, Promise::madeOn)
          .inserted("level", INTEGER, Promise::level)
          .inserted("invoices", TEXTS, Promise::invoices)
          .inserted("after_payment", BIGINT, Promise::afterPayment)
          .inserted("state", NAME, Promise::state)
          .inserted("received", NUMERIC, promise -> promise.received().amount())
          .inserted("grace_ends_at", TIMESTAMP, Promise::graceEndsAt)
          .build();

  private static final String OF =
      "SELECT %s FROM promise WHERE promise.account = ANY($1)".formatted(COLUMNS);

  private static final BatchStatement<Promise> SAVE =
      BatchStatement.<Promise>of(
              """
              UPDATE promise SET
                amount = new.amount, due_on = new.due_on, state = new.state,
                received = new.received, ended_on = new.ended_on,
                grace_ends_at = new.grace_ends_at
              FROM :rows AS new WHERE promise.promise = new.promise
              """)
          .column("promise", TEXT, Promise::id)
          .column("amount", NUMERIC, promise -> promise.amount().amount())
          .column("due_on", DATE, Promise::dueOn)
          .column("state", NAME, Promise::state)
          .column("received", NUMERIC, promise -> promise.received().amount())
          .column("ended_on", DATE, Promise::endedOn)
          .column("grace_ends_at", TIMESTAMP, Promise::graceEndsAt)
          .build();

  private static final String DUE =
      """
      SELECT account FROM promise
      WHERE state = 'OPEN' AND grace_ends_at <= $1
      GROUP BY account
      LIMIT $2
      """;

  private static final String NEXT_DUE =
      "SELECT min(grace_ends_at) AS at FROM promise WHERE state = 'OPEN' HAVING count(*) > 0";

  private final DatabaseClient database;

  Promises(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> add(LockedAccounts locked, Promise promise) {
    return ADD.run(database, List.of(promise)).then();
  }

  Mono<List<Promise>> of(Collection<String> accounts) {
    return database
        .sql(OF)
        .bind(0, accounts.toArray(String[]::new))
        .map(Cells.each(Promises::promise))
        .all()
        .collectList();
  }

  Mono<Void> save(LockedAccounts locked, Collection<Promise> promises) {
    return SAVE.run(database, promises).then();
  }

  /** Accounts with open promises whose days of grace are over. */
  Mono<List<String>> accountsDue(Instant now, int limit) {
    return database
        .sql(DUE)
        .bind(0, now.atOffset(ZoneOffset.UTC))
        .bind(1, limit)
        .map(Cells.each(row -> row.text("account")))
        .all()
        .collectList();
  }

  Mono<Instant> nextDue() {
    return database.sql(NEXT_DUE).map(Cells.each(row -> row.instant("at"))).one();
  }

  static Promise promise(Cells row) {
    String[] invoices = row.get("invoices", String[].class);
    return new Promise(
        row.text("promise"),
        row.text("account"),
        row.text("interaction"),
        row.textOrNull("contact"),
        row.money("amount"),
        row.day("due_on"),
        row.text("made_by"),
        row.instant("made_at"),
        row.day("made_on"),
        row.number("level"),
        invoices == null ? List.of() : List.of(invoices),
        row.big("after_payment"),
        Promise.State.valueOf(row.text("state")),
        row.money("received"),
        row.dayOrNull("ended_on"),
        row.instant("grace_ends_at"));
  }
}
