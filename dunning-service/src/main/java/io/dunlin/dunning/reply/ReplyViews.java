package io.dunlin.dunning.reply;

import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.dunning.autoreply.MailSignal;
import io.dunlin.dunning.autoreply.MailVerdict;
import io.dunlin.dunning.reply.ReplyView.DecisionView;
import io.dunlin.events.ReplyKind;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.security.Scope;
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
      WHERE %s
      """
          .formatted(Scope.condition("a"));

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

  Mono<List<ReplyView>> page(
      @Nullable String account,
      @Nullable ReplyKind kind,
      @Nullable UUID after,
      int limit,
      Scope scope) {
    return visible(PAGE, scope)
        .bind("account", optional(account, String.class))
        .bind("kind", optional(kind == null ? null : kind.name(), String.class))
        .bind("after", optional(after, UUID.class))
        .bind("limit", limit)
        .map(Cells.each(ReplyViews::view))
        .all()
        .collectList();
  }

  Mono<ReplyView> one(UUID id, Scope scope) {
    return visible(ONE, scope).bind("id", id).map(Cells.each(ReplyViews::view)).one();
  }

  private DatabaseClient.GenericExecuteSpec visible(String sql, Scope scope) {
    return scope.bind(database.sql(sql));
  }

  private static ReplyView view(Cells row) {
    return new ReplyView(
        row.id("id"),
        row.textOrNull("account"),
        row.textOrNull("contact"),
        row.get("message", UUID.class),
        row.text("mail_from"),
        row.text("subject"),
        row.text("body"),
        row.flag("readable"),
        ReplyKind.valueOf(row.text("kind")),
        row.text("why"),
        verdict(row.textOrNull("verdict")),
        row.texts("evidence").stream().map(MailSignal::valueOf).toList(),
        decision(row),
        row.instant("at"));
  }

  private static @Nullable MailVerdict verdict(@Nullable String name) {
    return name == null ? null : MailVerdict.valueOf(name);
  }

  private static @Nullable DecisionView decision(Cells row) {
    String verdict = row.textOrNull("decided_verdict");
    return verdict == null
        ? null
        : new DecisionView(
            MailVerdict.valueOf(verdict),
            row.text("decided_reason"),
            row.text("decided_by"),
            row.instant("decided_at"));
  }
}
