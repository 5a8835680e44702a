package io.dunlin.dunning.decision;

import static io.dunlin.dunning.Columns.maybe;

import io.dunlin.events.Identifiers;
import io.dunlin.kit.security.Scope;
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
public class Decisions {

  private static final String ADD =
      """
      INSERT INTO decision (id, account, sequence, message, step, verdict, rule, reason, day, at)
      SELECT * FROM unnest(
        $1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[],
        $8::text[], $9::date[], $10::timestamptz[])
      """;

  private static final String OF_ACCOUNT =
      """
      SELECT d.account, d.sequence, d.message, d.step, d.verdict, d.rule, d.reason, d.day, d.at
      FROM decision AS d LEFT JOIN account AS a USING (account)
      WHERE d.account = :account AND (:day::date IS NULL OR d.day = :day)
        AND (:csm::text IS NULL OR a.csm = :csm)
        AND (:collector::text IS NULL OR a.collector = :collector)
      ORDER BY d.id
      """;

  private final DatabaseClient database;

  Decisions(DatabaseClient database) {
    this.database = database;
  }

  public Mono<Void> add(List<Decided> decisions) {
    if (decisions.isEmpty()) {
      return Mono.empty();
    }
    UUID[] ids = Stream.generate(Identifiers::next).limit(decisions.size()).toArray(UUID[]::new);
    return database
        .sql(ADD)
        .bind(0, ids)
        .bind(1, decisions.stream().map(Decided::account).toArray(String[]::new))
        .bind(2, decisions.stream().map(Decided::sequence).toArray(UUID[]::new))
        .bind(3, decisions.stream().map(Decided::message).toArray(UUID[]::new))
        .bind(4, decisions.stream().map(Decided::step).toArray(String[]::new))
        .bind(5, decisions.stream().map(decided -> decided.verdict().name()).toArray(String[]::new))
        .bind(6, decisions.stream().map(Decided::rule).toArray(String[]::new))
        .bind(7, decisions.stream().map(Decided::reason).toArray(String[]::new))
        .bind(8, decisions.stream().map(Decided::day).toArray(LocalDate[]::new))
        .bind(9, decisions.stream().map(Decided::at).toArray(Instant[]::new))
        .then();
  }

  Flux<Decided> of(String account, @Nullable LocalDate day, Scope scope) {
    return database
        .sql(OF_ACCOUNT)
        .bind("account", account)
        .bind("day", maybe(day, LocalDate.class))
        .bind("csm", maybe(scope.csm(), String.class))
        .bind("collector", maybe(scope.collector(), String.class))
        .mapProperties(Decided.class)
        .all();
  }
}
