package io.dunlin.account.document.statementplan;

import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.due.DueRows;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The plans of statements, with the claims of those who are rendering them. */
@Repository
public class StatementPlans {

  private static final String OF =
      "SELECT account, issued, next_due_at FROM statement_plan WHERE account = ANY($1)";

  private static final Upsert<StatementPlan> SAVE =
      Upsert.<StatementPlan>into("statement_plan")
          .key("account", TEXT, StatementPlan::account)
          .column("issued", DATE, plan -> plan.issued().atDay(1))
          .column("next_due_at", TIMESTAMP, StatementPlan::nextDueAt)
          .build();

  /** Rendering is expensive: a claim keeps two replicas from rendering the same statement. */
  private static final String CLAIM =
      """
      UPDATE statement_plan
      SET claimed_until = clock_timestamp() + $3 * interval '1 millisecond'
      WHERE account IN (
        SELECT account
        FROM statement_plan
        WHERE next_due_at <= $1
          AND (claimed_until IS NULL OR claimed_until <= clock_timestamp())
        ORDER BY next_due_at
        LIMIT $2
        FOR UPDATE SKIP LOCKED)
      RETURNING account
      """;

  private static final String RELEASE =
      "UPDATE statement_plan SET claimed_until = NULL WHERE account = ANY($1)";

  private final DatabaseClient database;
  private final DueRows waiting;

  StatementPlans(DatabaseClient database) {
    this.database = database;
    this.waiting = new DueRows(database, "statement_plan");
  }

  public Mono<Map<String, StatementPlan>> of(Collection<String> accounts) {
    return database
        .sql(OF)
        .bind(0, accounts.toArray(String[]::new))
        .map(Cells.each(StatementPlans::plan))
        .all()
        .collect(Collectors.toUnmodifiableMap(StatementPlan::account, Function.identity()));
  }

  public Mono<Void> save(LockedAccounts locked, List<StatementPlan> plans) {
    return SAVE.run(database, plans).then();
  }

  public Mono<Instant> nextDue() {
    return waiting.next();
  }

  /** The accounts that are due first and that nobody else has claimed. */
  public Mono<List<String>> claim(Instant now, int limit, Duration life) {
    return database
        .sql(CLAIM)
        .bind(0, now.atOffset(ZoneOffset.UTC))
        .bind(1, limit)
        .bind(2, life.toMillis())
        .map(Cells.each(row -> row.text("account")))
        .all()
        .collectList();
  }

  public Mono<Void> release(Collection<String> accounts) {
    return database.sql(RELEASE).bind(0, accounts.toArray(String[]::new)).then();
  }

  public static StatementPlan plan(Cells row) {
    return new StatementPlan(
        row.text("account"), YearMonth.from(row.day("issued")), row.instantOrNull("next_due_at"));
  }
}
