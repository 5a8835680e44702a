package io.dunlin.dunning.decision;

import static io.dunlin.kit.database.Cells.day;
import static io.dunlin.kit.database.Cells.flag;
import static io.dunlin.kit.database.Cells.instant;
import static io.dunlin.kit.database.Cells.optional;
import static io.dunlin.kit.database.Cells.text;

import io.dunlin.events.Identifiers;
import io.dunlin.kit.security.Scope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The decisions, kept for ever. */
@Repository
public class DecisionLog {

  private static final String ADD =
      """
      INSERT INTO decision (id, account, sequence, message, step, verdict, rule, reason, day, at)
      SELECT * FROM unnest(
        $1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[],
        $8::text[], $9::date[], $10::timestamptz[])
      """;

  private static final String OF_ACCOUNT =
      """
      SELECT account, sequence, message, step, verdict, rule, reason, day, at
      FROM decision
      WHERE account = :account AND (:day::date IS NULL OR day = :day)
      ORDER BY id
      """;

  private static final String VISIBLE =
      """
      SELECT EXISTS (
        SELECT FROM account
        WHERE account = :account
          AND (:csm::text IS NULL OR csm = :csm)
          AND (:collector::text IS NULL OR collector = :collector)) AS visible
      """;

  private final DatabaseClient database;

  DecisionLog(DatabaseClient database) {
    this.database = database;
  }

  public Mono<Void> add(List<LoggedDecision> decisions) {
    if (decisions.isEmpty()) {
      return Mono.empty();
    }
    UUID[] ids = Stream.generate(Identifiers::next).limit(decisions.size()).toArray(UUID[]::new);
    return database
        .sql(ADD)
        .bind(0, ids)
        .bind(1, decisions.stream().map(LoggedDecision::account).toArray(String[]::new))
        .bind(2, decisions.stream().map(LoggedDecision::sequence).toArray(UUID[]::new))
        .bind(3, decisions.stream().map(LoggedDecision::message).toArray(UUID[]::new))
        .bind(4, decisions.stream().map(LoggedDecision::step).toArray(String[]::new))
        .bind(5, decisions.stream().map(decided -> decided.verdict().name()).toArray(String[]::new))
        .bind(6, decisions.stream().map(LoggedDecision::rule).toArray(String[]::new))
        .bind(7, decisions.stream().map(LoggedDecision::reason).toArray(String[]::new))
        .bind(8, decisions.stream().map(LoggedDecision::day).toArray(LocalDate[]::new))
        .bind(9, decisions.stream().map(LoggedDecision::at).toArray(Instant[]::new))
        .then();
  }

  Flux<LoggedDecision> of(String account, @Nullable LocalDate day) {
    return database
        .sql(OF_ACCOUNT)
        .bind("account", account)
        .bind("day", optional(day, LocalDate.class))
        .map(DecisionLog::read)
        .all();
  }

  Mono<Boolean> isVisible(String account, Scope scope) {
    return database
        .sql(VISIBLE)
        .bind("account", account)
        .bind("csm", optional(scope.csm(), String.class))
        .bind("collector", optional(scope.collector(), String.class))
        .map(row -> flag(row, "visible"))
        .one();
  }

  private static LoggedDecision read(Readable row) {
    return new LoggedDecision(
        text(row, "account"),
        row.get("sequence", UUID.class),
        row.get("message", UUID.class),
        row.get("step", String.class),
        DecisionKind.valueOf(text(row, "verdict")),
        text(row, "rule"),
        text(row, "reason"),
        day(row, "day"),
        instant(row, "at"));
  }
}
