package io.dunlin.kit.due;

import module java.base;

import io.dunlin.kit.database.Cells;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * The rows of a table that wait for an instant: it stands in their column {@code next_due_at},
 * which has an index, and whose they are in {@code account}.
 */
public class DueRows implements DueAccounts {

  private final DatabaseClient database;
  private final String next;
  private final String accounts;

  public DueRows(DatabaseClient database, String table) {
    this.database = database;
    this.next =
        """
        SELECT next_due_at
        FROM %s
        WHERE next_due_at IS NOT NULL
        ORDER BY next_due_at
        LIMIT 1
        """
            .formatted(table);
    this.accounts =
        """
        SELECT DISTINCT account
        FROM (
          SELECT account
          FROM %s
          WHERE next_due_at <= $1
          ORDER BY next_due_at
          LIMIT $2) AS due
        """
            .formatted(table);
  }

  @Override
  public Mono<Instant> next() {
    return database.sql(next).map(Cells.each(row -> row.instant("next_due_at"))).one();
  }

  @Override
  public Mono<List<String>> accounts(Instant now, int limit) {
    return database
        .sql(accounts)
        .bind(0, now.atOffset(ZoneOffset.UTC))
        .bind(1, limit)
        .map(Cells.each(row -> row.text("account")))
        .all()
        .collectList();
  }
}
