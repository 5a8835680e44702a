package io.dunlin.dunning.reply;

import static io.dunlin.dunning.Columns.maybe;
import static io.dunlin.dunning.Columns.need;

import io.dunlin.events.DunningEvent.ReplyKind;
import io.dunlin.kit.security.Scope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The replies that somebody may see; those of unknown senders only who may see everything. */
@Repository
class ReplyViews {

  private static final String PAGE =
      """
      SELECT r.*
      FROM reply AS r LEFT JOIN account AS a USING (account)
      WHERE (:account::text IS NULL OR r.account = :account)
        AND (:kind::text IS NULL OR r.kind = :kind)
        AND (:after::uuid IS NULL OR r.id > :after)
        AND (:csm::text IS NULL OR a.csm = :csm)
        AND (:collector::text IS NULL OR a.collector = :collector)
      ORDER BY r.id
      LIMIT :limit
      """;

  private final DatabaseClient database;

  ReplyViews(DatabaseClient database) {
    this.database = database;
  }

  /** A mail that came in, and what it was taken for. */
  record ReplyView(
      UUID id,
      @Nullable String account,
      @Nullable String contact,
      @Nullable UUID message,
      String from,
      String subject,
      String body,
      ReplyKind kind,
      String why,
      Instant at) {}

  Mono<List<ReplyView>> page(
      @Nullable String account,
      @Nullable ReplyKind kind,
      @Nullable UUID after,
      int limit,
      Scope scope) {
    return database
        .sql(PAGE)
        .bind("account", maybe(account, String.class))
        .bind("kind", maybe(kind == null ? null : kind.name(), String.class))
        .bind("after", maybe(after, UUID.class))
        .bind("csm", maybe(scope.csm(), String.class))
        .bind("collector", maybe(scope.collector(), String.class))
        .bind("limit", limit)
        .map(ReplyViews::view)
        .all()
        .collectList();
  }

  private static ReplyView view(Readable row) {
    return new ReplyView(
        need(row, "id", UUID.class),
        row.get("account", String.class),
        row.get("contact", String.class),
        row.get("message", UUID.class),
        need(row, "mail_from", String.class),
        need(row, "subject", String.class),
        need(row, "body", String.class),
        ReplyKind.valueOf(need(row, "kind", String.class)),
        need(row, "why", String.class),
        need(row, "at", Instant.class));
  }
}
