package io.dunlin.disposition.promise;

import static io.dunlin.kit.database.Cells.big;
import static io.dunlin.kit.database.Cells.day;
import static io.dunlin.kit.database.Cells.dayOrNull;
import static io.dunlin.kit.database.Cells.instant;
import static io.dunlin.kit.database.Cells.money;
import static io.dunlin.kit.database.Cells.number;
import static io.dunlin.kit.database.Cells.text;
import static io.dunlin.kit.database.Cells.textOrNull;

import io.dunlin.kit.database.Columns;
import io.dunlin.kit.transaction.LockedAccounts;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
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

  private static final String ADD =
      """
      INSERT INTO promise (promise, account, interaction, contact, amount, currency, due_on,
        made_by, made_at, made_on, level, invoices, after_payment, state, received, grace_ends_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
      """;

  private static final String OF =
      "SELECT %s FROM promise WHERE promise.account = ANY($1)".formatted(COLUMNS);

  private static final String SAVE =
      """
      UPDATE promise SET
        amount = new.amount, due_on = new.due_on, state = new.state, received = new.received,
        ended_on = new.ended_on, grace_ends_at = new.grace_ends_at
      FROM unnest($1::text[], $2::numeric[], $3::date[], $4::text[], $5::numeric[], $6::date[],
        $7::timestamptz[])
        AS new (promise, amount, due_on, state, received, ended_on, grace_ends_at)
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

  private final DatabaseClient database;

  Promises(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> add(LockedAccounts locked, Promise promise) {
    var spec =
        database
            .sql(ADD)
            .bind(0, promise.id())
            .bind(1, promise.account())
            .bind(2, promise.interaction())
            .bind(4, promise.amount().amount())
            .bind(5, promise.amount().currency())
            .bind(6, promise.dueOn())
            .bind(7, promise.madeBy())
            .bind(8, promise.madeAt().atOffset(ZoneOffset.UTC))
            .bind(9, promise.madeOn())
            .bind(10, promise.level())
            .bind(11, promise.invoices().toArray(String[]::new))
            .bind(12, promise.afterPayment())
            .bind(13, promise.state().name())
            .bind(14, promise.received().amount())
            .bind(15, promise.graceEndsAt().atOffset(ZoneOffset.UTC));
    String contact = promise.contact();
    return (contact == null ? spec.bindNull(3, String.class) : spec.bind(3, contact)).then();
  }

  Mono<List<Promise>> of(Collection<String> accounts) {
    return database
        .sql(OF)
        .bind(0, accounts.toArray(String[]::new))
        .map(Promises::promise)
        .all()
        .collectList();
  }

  Mono<Void> save(LockedAccounts locked, Collection<Promise> promises) {
    var columns = Columns.<Promise>of(promises);
    return database
        .sql(SAVE)
        .bind(0, columns.texts(Promise::id))
        .bind(1, columns.amounts(promise -> promise.amount().amount()))
        .bind(2, columns.days(Promise::dueOn))
        .bind(3, columns.texts(promise -> promise.state().name()))
        .bind(4, columns.amounts(promise -> promise.received().amount()))
        .bind(5, columns.days(Promise::endedOn))
        .bind(6, columns.instants(Promise::graceEndsAt))
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

  static Promise promise(Readable row) {
    String[] invoices = row.get("invoices", String[].class);
    return new Promise(
        text(row, "promise"),
        text(row, "account"),
        text(row, "interaction"),
        textOrNull(row, "contact"),
        money(row, "amount"),
        day(row, "due_on"),
        text(row, "made_by"),
        instant(row, "made_at"),
        day(row, "made_on"),
        number(row, "level"),
        invoices == null ? List.of() : List.of(invoices),
        big(row, "after_payment"),
        Promise.State.valueOf(text(row, "state")),
        money(row, "received"),
        dayOrNull(row, "ended_on"),
        instant(row, "grace_ends_at"));
  }
}
