package io.dunlin.dunning.dunningcase;

import module java.base;

import io.dunlin.kit.database.Cells;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The sequences in the order in which something is due in them. */
@Repository
class DueSequences {

  private static final String DUE =
      """
      SELECT account FROM sequence
      WHERE next_due_at <= $1
      ORDER BY next_due_at
      LIMIT $2
      FOR UPDATE SKIP LOCKED
      """;

  private static final String NEXT_DUE =
      "SELECT next_due_at FROM sequence WHERE next_due_at IS NOT NULL ORDER BY next_due_at LIMIT 1";

  private final DatabaseClient database;

  DueSequences(DatabaseClient database) {
    this.database = database;
  }

  /** The accounts of due sequences whose locks no other transaction holds. */
  Mono<List<String>> accounts(Instant now, int limit) {
    return database
        .sql(DUE)
        .bind(0, now)
        .bind(1, limit)
        .map(Cells.each(row -> row.text("account")))
        .all()
        .distinct()
        .collectList();
  }

  Mono<Instant> nextDue() {
    return database.sql(NEXT_DUE).mapValue(Instant.class).one();
  }
}
