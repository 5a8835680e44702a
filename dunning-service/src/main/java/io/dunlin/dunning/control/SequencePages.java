package io.dunlin.dunning.control;

import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.dunning.sequence.SequenceState;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Which sequences somebody may see; whose accounts these are is part of the query. */
@Repository
class SequencePages {

  private static final String PAGE =
      """
      SELECT s.id, s.account
      FROM sequence AS s LEFT JOIN account AS a USING (account)
      WHERE (:account::text IS NULL OR s.account = :account)
        AND (:state::text IS NULL OR s.state = :state)
        AND (:after::uuid IS NULL OR s.id > :after)
        AND %s
      ORDER BY s.id
      LIMIT :limit
      """
          .formatted(Scope.condition("a"));

  private static final String ONE =
      """
      SELECT s.id, s.account
      FROM sequence AS s LEFT JOIN account AS a USING (account)
      WHERE s.id = :id
        AND %s
      """
          .formatted(Scope.condition("a"));

  private final DatabaseClient database;

  SequencePages(DatabaseClient database) {
    this.database = database;
  }

  /** A sequence and its account. */
  record SequenceKey(UUID id, String account) {}

  Mono<List<SequenceKey>> page(
      @Nullable String account,
      @Nullable SequenceState state,
      @Nullable UUID after,
      int limit,
      Scope scope) {
    return bound(PAGE, scope)
        .bind("account", optional(account, String.class))
        .bind("state", optional(state == null ? null : state.name(), String.class))
        .bind("after", optional(after, UUID.class))
        .bind("limit", limit)
        .map(Cells.each(row -> new SequenceKey(row.id("id"), row.text("account"))))
        .all()
        .collectList();
  }

  Mono<SequenceKey> find(UUID id, Scope scope) {
    return bound(ONE, scope)
        .bind("id", id)
        .map(Cells.each(row -> new SequenceKey(row.id("id"), row.text("account"))))
        .one();
  }

  private DatabaseClient.GenericExecuteSpec bound(String sql, Scope scope) {
    return scope.bind(database.sql(sql));
  }
}
