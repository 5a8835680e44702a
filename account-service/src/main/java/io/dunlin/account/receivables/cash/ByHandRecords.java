package io.dunlin.account.receivables.cash;

import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.account.receivables.posting.ManualApplication;
import io.dunlin.events.EventJson;
import io.dunlin.kit.database.Cells;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Who did what with a payment by hand, and when; never changed. */
@Repository
class ByHandRecords {

  private static final String LOOK =
      "SELECT id, account, request, wish::text AS wish, applied_by, applied_at"
          + " FROM application_by_hand WHERE account = :account AND payment = :payment";

  private static final String ADD =
      """
      INSERT INTO application_by_hand (id, account, payment, request, wish, applied_by, applied_at)
      VALUES (:id, :account, :payment, :request, :wish::jsonb, :by, :at)
      """;

  private final DatabaseClient database;

  ByHandRecords(DatabaseClient database) {
    this.database = database;
  }

  /** What was asked for under a key before. */
  Mono<Applied> sameRequest(String account, String payment, @Nullable String request) {
    return request == null
        ? Mono.empty()
        : database
            .sql(LOOK + " AND request = :request")
            .bind("account", account)
            .bind("payment", payment)
            .bind("request", request)
            .map(Cells.each(ByHandRecords::applied))
            .one();
  }

  /** The first comes first. */
  Mono<List<Applied>> of(String account, String payment, @Nullable String after, int limit) {
    return database
        .sql(LOOK + " AND id > :after ORDER BY id LIMIT :limit")
        .bind("account", account)
        .bind("payment", payment)
        .bind("after", after == null ? "" : after)
        .bind("limit", limit)
        .map(Cells.each(ByHandRecords::applied))
        .all()
        .collectList();
  }

  Mono<Void> add(Applied applied) {
    return database
        .sql(ADD)
        .bind("id", applied.id())
        .bind("account", applied.account())
        .bind("payment", applied.wish().payment())
        .bind("request", optional(applied.request()))
        .bind("wish", EventJson.MAPPER.writeValueAsString(applied.wish()))
        .bind("by", applied.by())
        .bind("at", applied.at().atOffset(ZoneOffset.UTC))
        .then();
  }

  private static Applied applied(Cells row) {
    return new Applied(
        row.text("id"),
        row.text("account"),
        row.textOrNull("request"),
        EventJson.MAPPER.readValue(row.text("wish"), ManualApplication.class),
        row.text("applied_by"),
        row.instant("applied_at"));
  }
}
