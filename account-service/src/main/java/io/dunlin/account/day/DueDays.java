package io.dunlin.account.day;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The instants at which the passing of a day changes something. */
@Repository
class DueDays {

  private static final String NEXT =
      """
      SELECT next_due_at
      FROM invoice
      WHERE next_due_at IS NOT NULL
      ORDER BY next_due_at
      LIMIT 1
      """;

  /** What a replica holds at the moment is left to it; the locks of the accounts decide anyway. */
  private static final String DUE =
      """
      SELECT DISTINCT account
      FROM (
        SELECT account
        FROM invoice
        WHERE next_due_at <= $1
        ORDER BY next_due_at
        LIMIT $2) AS due
      """;

  private final DatabaseClient database;

  DueDays(DatabaseClient database) {
    this.database = database;
  }

  Mono<Instant> next() {
    return database
        .sql(NEXT)
        .map(row -> Objects.requireNonNull(row.get(0, OffsetDateTime.class)).toInstant())
        .one();
  }

  /** The accounts of the invoices that are due first. */
  Mono<List<String>> accounts(Instant now, int limit) {
    return database
        .sql(DUE)
        .bind(0, now)
        .bind(1, limit)
        .map(row -> Objects.requireNonNull(row.get(0, String.class)))
        .all()
        .collectList();
  }
}
