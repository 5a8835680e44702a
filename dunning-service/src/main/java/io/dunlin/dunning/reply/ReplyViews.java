package io.dunlin.dunning.reply;

import static io.dunlin.dunning.Columns.maybe;
import static io.dunlin.dunning.Columns.need;

import io.dunlin.dunning.autoreply.MailSignal;
import io.dunlin.dunning.autoreply.MailVerdict;
import io.dunlin.events.DunningEvent.ReplyKind;
import io.dunlin.kit.security.Scope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The replies that somebody may see; those of unknown senders only who may see everything. */
@Repository
class ReplyViews {

  private static final String VISIBLE =
      """
      SELECT r.*, d.verdict AS decided_verdict, d.reason AS decided_reason, d.by AS decided_by,
             d.at AS decided_at
      FROM reply AS r
        LEFT JOIN account AS a USING (account)
        LEFT JOIN LATERAL (
          SELECT verdict, reason, by, at FROM reply_decision
          WHERE reply = r.id ORDER BY id DESC LIMIT 1) AS d ON true
      WHERE (:csm::text IS NULL OR a.csm = :csm)
        AND (:collector::text IS NULL OR a.collector = :collector)
      """;

  private static final String PAGE =
      VISIBLE
          + """
          AND (:account::text IS NULL OR r.account = :account)
          AND (:kind::text IS NULL OR r.kind = :kind)
          AND (:after::uuid IS NULL OR r.id > :after)
          ORDER BY r.id
          LIMIT :limit
          """;

  private static final String ONE = VISIBLE + "AND r.id = :id";

  private final DatabaseClient database;

  ReplyViews(DatabaseClient database) {
    this.database = database;
  }

  /**
   * A mail that came in, and what it was taken for.
   *
   * @param readable false when the body could not be decoded as the mail says
   * @param kind what it counts as, after what people decided
   * @param verdict whether it was taken for a person's; null for reports of mail systems
   * @param evidence the signs that led to the verdict, the strongest first
   * @param decision what a person decided of it last; null for nothing
   */
  record ReplyView(
      UUID id,
      @Nullable String account,
      @Nullable String contact,
      @Nullable UUID message,
      String from,
      String subject,
      String body,
      boolean readable,
      ReplyKind kind,
      String why,
      @Nullable MailVerdict verdict,
      List<MailSignal> evidence,
      @Nullable DecisionView decision,
      Instant at) {}

  /** What a person decided of a mail. */
  record DecisionView(MailVerdict verdict, String reason, String by, Instant at) {}

  Mono<List<ReplyView>> page(
      @Nullable String account,
      @Nullable ReplyKind kind,
      @Nullable UUID after,
      int limit,
      Scope scope) {
    return visible(PAGE, scope)
        .bind("account", maybe(account, String.class))
        .bind("kind", maybe(kind == null ? null : kind.name(), String.class))
        .bind("after", maybe(after, UUID.class))
        .bind("limit", limit)
        .map(ReplyViews::view)
        .all()
        .collectList();
  }

  Mono<ReplyView> one(UUID id, Scope scope) {
    return visible(ONE, scope).bind("id", id).map(ReplyViews::view).one();
  }

  private DatabaseClient.GenericExecuteSpec visible(String sql, Scope scope) {
    return database
        .sql(sql)
        .bind("csm", maybe(scope.csm(), String.class))
        .bind("collector", maybe(scope.collector(), String.class));
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
        need(row, "readable", Boolean.class),
        ReplyKind.valueOf(need(row, "kind", String.class)),
        need(row, "why", String.class),
        verdict(row.get("verdict", String.class)),
        Stream.of(need(row, "evidence", String[].class)).map(MailSignal::valueOf).toList(),
        decision(row),
        need(row, "at", Instant.class));
  }

  private static @Nullable MailVerdict verdict(@Nullable String name) {
    return name == null ? null : MailVerdict.valueOf(name);
  }

  private static @Nullable DecisionView decision(Readable row) {
    String verdict = row.get("decided_verdict", String.class);
    return verdict == null
        ? null
        : new DecisionView(
            MailVerdict.valueOf(verdict),
            need(row, "decided_reason", String.class),
            need(row, "decided_by", String.class),
            need(row, "decided_at", Instant.class));
  }
}
