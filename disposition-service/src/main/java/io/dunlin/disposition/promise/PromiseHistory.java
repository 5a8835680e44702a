package io.dunlin.disposition.promise;

import static io.dunlin.kit.database.Cells.list;
import static io.dunlin.kit.database.Cells.optional;

import io.dunlin.events.Money;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.web.PageRequest;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The promises as people read them, with what people have changed of each. */
@Repository
class PromiseHistory {

  private static final String READ =
      """
      SELECT %s,
        (SELECT jsonb_agg(
            jsonb_build_object(
              'promise', change.promise, 'kind', change.kind, 'at', change.at,
              'by', change.said_by, 'reason', change.reason, 'date', change.due_on,
              'amount', jsonb_build_object(
                'amount', change.amount::text, 'currency', promise.currency))
            ORDER BY change.change)
          FROM promise_change AS change
          WHERE change.promise = promise.promise)::text AS changes
      FROM promise JOIN account USING (account)
      WHERE (:csm::text IS NULL OR account.csm = :csm)
        AND (:collector::text IS NULL OR account.collector = :collector)
      """
          .formatted(Promises.COLUMNS);

  private static final String FIND = READ + "AND promise.promise = :promise";

  private static final String PAGE =
      READ
          + """
            AND (:account::text IS NULL OR promise.account = :account)
            AND (:state::text IS NULL OR promise.state = :state)
            AND (:after::text IS NULL OR promise.promise < :after)
          ORDER BY promise.promise DESC
          LIMIT :limit
          """;

  private static final String ADD_NOTE =
      """
      INSERT INTO promise_change (promise, kind, at, said_by, reason, amount, due_on)
      SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[], $5::text[],
        $6::numeric[], $7::date[])
      """;

  private final DatabaseClient database;

  PromiseHistory(DatabaseClient database) {
    this.database = database;
  }

  /** A note of what somebody did to a promise, with the amount and the day that it had before. */
  record Note(
      String promise,
      Kind kind,
      Instant at,
      String by,
      String reason,
      Money amount,
      LocalDate date) {

    enum Kind {
      WITHDRAWN,
      CORRECTED
    }
  }

  /** A promise with all notes on it, the latest last. */
  record PromiseDetails(Promise promise, List<Note> notes) {}

  Mono<Void> add(Note note) {
    var columns = Columns.<Note>of(List.of(note));
    return database
        .sql(ADD_NOTE)
        .bind(0, columns.texts(Note::promise))
        .bind(1, columns.texts(one -> one.kind().name()))
        .bind(2, columns.instants(Note::at))
        .bind(3, columns.texts(Note::by))
        .bind(4, columns.texts(Note::reason))
        .bind(5, columns.amounts(one -> one.amount().amount()))
        .bind(6, columns.days(Note::date))
        .then();
  }

  Mono<PromiseDetails> find(String promise, Scope scope) {
    return database
        .sql(FIND)
        .bind("promise", promise)
        .bind("csm", optional(scope.csm()))
        .bind("collector", optional(scope.collector()))
        .map(PromiseHistory::details)
        .one();
  }

  /** The newest first, within the caller's scope. */
  Mono<List<PromiseDetails>> page(
      @Nullable String account, @Nullable String state, Scope scope, PageRequest page) {
    return database
        .sql(PAGE)
        .bind("account", optional(account))
        .bind("state", optional(state))
        .bind("after", optional(page.afterKey()))
        .bind("csm", optional(scope.csm()))
        .bind("collector", optional(scope.collector()))
        .bind("limit", page.limitPlusOne())
        .map(PromiseHistory::details)
        .all()
        .collectList();
  }

  private static PromiseDetails details(Readable row) {
    return new PromiseDetails(Promises.promise(row), list(row, "changes", Note[].class));
  }
}
