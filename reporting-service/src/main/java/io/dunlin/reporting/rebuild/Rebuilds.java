package io.dunlin.reporting.rebuild;

import static java.util.Objects.requireNonNull;

import module java.base;

import io.dunlin.kit.database.Cells;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The rebuilds, the last of which may be under way. */
@Repository
class Rebuilds {

  private static final String BEGIN =
      """
      INSERT INTO rebuild (asked_by, accounts)
      SELECT $1, count(*) FROM account_lock
      ON CONFLICT DO NOTHING
      """;

  private static final String LATEST =
      """
      SELECT id, asked_by, asked_at, finished_at, accounts, accounts_done, events_done, last_account
      FROM rebuild
      ORDER BY id DESC
      LIMIT 1
      """;

  private static final String NEXT =
      """
      SELECT account FROM account_lock WHERE account > $1 ORDER BY account LIMIT $2
      """;

  private static final String ADVANCE =
      """
      UPDATE rebuild
      SET accounts_done = accounts_done + $3, events_done = events_done + $4, last_account = $5
      WHERE id = $1 AND last_account = $2 AND finished_at IS NULL
      """;

  private static final String FINISH =
      """
      UPDATE rebuild
      SET finished_at = clock_timestamp(), accounts = accounts_done
      WHERE id = $1 AND finished_at IS NULL
      """;

  private final DatabaseClient database;

  Rebuilds(DatabaseClient database) {
    this.database = database;
  }

  /** Begins one, unless one is under way. */
  Mono<Void> begin(String askedBy) {
    return database.sql(BEGIN).bind(0, askedBy).then();
  }

  /** Empty when there never was one. */
  Mono<Rebuild> latest() {
    return database.sql(LATEST).map(Cells.each(Rebuilds::read)).one();
  }

  Mono<Rebuild> underWay() {
    return latest().filter(rebuild -> rebuild.finishedAt() == null);
  }

  Mono<List<String>> accountsAfter(String account, int limit) {
    return database
        .sql(NEXT)
        .bind(0, account)
        .bind(1, limit)
        .map(row -> requireNonNull(row.get(0, String.class)))
        .all()
        .collectList();
  }

  /** False when another replica has been there before. */
  Mono<Boolean> advance(Rebuild from, List<String> accounts, int events) {
    return database
        .sql(ADVANCE)
        .bind(0, from.id())
        .bind(1, from.lastAccount())
        .bind(2, accounts.size())
        .bind(3, events)
        .bind(4, accounts.getLast())
        .fetch()
        .rowsUpdated()
        .map(rows -> rows == 1);
  }

  Mono<Void> finish(Rebuild rebuild) {
    return database.sql(FINISH).bind(0, rebuild.id()).then();
  }

  private static Rebuild read(Cells row) {
    return new Rebuild(
        row.big("id"),
        row.text("asked_by"),
        requireNonNull(row.instantOrNull("asked_at")),
        row.instantOrNull("finished_at"),
        row.big("accounts"),
        row.big("accounts_done"),
        row.big("events_done"),
        row.text("last_account"));
  }
}
