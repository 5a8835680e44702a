package io.dunlin.dunning.decision;

import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.ID;
import static io.dunlin.kit.database.ColumnType.NAME;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;
import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.events.Identifiers;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The decisions, kept for ever. */
@Repository
public class DecisionLog {

  private static final Upsert<LoggedDecision> ADD =
      Upsert.<LoggedDecision>into("decision")
          .inserted("id", ID, _ -> Identifiers.next())
          .inserted("account", TEXT, LoggedDecision::account)
          .inserted("sequence", ID, LoggedDecision::sequence)
          .inserted("message", ID, LoggedDecision::message)
          .inserted("step", TEXT, LoggedDecision::step)
          .inserted("verdict", NAME, LoggedDecision::verdict)
          .inserted("rule", TEXT, LoggedDecision::rule)
          .inserted("reason", TEXT, LoggedDecision::reason)
          .inserted("day", DATE, LoggedDecision::day)
          .inserted("at", TIMESTAMP, LoggedDecision::at)
          .build();

  private static final String OF_ACCOUNT =
      """
      SELECT account, sequence, message, step, verdict, rule, reason, day, at
      FROM decision
      WHERE account = :account AND (:day::date IS NULL OR day = :day)
      ORDER BY id
      """;

  private final DatabaseClient database;

  DecisionLog(DatabaseClient database) {
    this.database = database;
  }

  public Mono<Void> add(List<LoggedDecision> decisions) {
    return ADD.run(database, decisions).then();
  }

  Flux<LoggedDecision> of(String account, @Nullable LocalDate day) {
    return database
        .sql(OF_ACCOUNT)
        .bind("account", account)
        .bind("day", optional(day, LocalDate.class))
        .map(Cells.each(DecisionLog::read))
        .all();
  }

  private static LoggedDecision read(Cells row) {
    return new LoggedDecision(
        row.text("account"),
        row.get("sequence", UUID.class),
        row.get("message", UUID.class),
        row.textOrNull("step"),
        DecisionKind.valueOf(row.text("verdict")),
        row.text("rule"),
        row.text("reason"),
        row.day("day"),
        row.instant("at"));
  }
}
