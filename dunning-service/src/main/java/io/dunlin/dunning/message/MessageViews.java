package io.dunlin.dunning.message;

import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.dunning.mail.MailboxSettings;
import io.dunlin.dunning.message.MessageView.ClearedWith;
import io.dunlin.dunning.message.MessageView.RenderedFrom;
import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The messages that somebody may see; whose accounts these are is part of the query. */
@Repository
class MessageViews {

  private static final String FIND =
      """
      SELECT m.*
      FROM message AS m LEFT JOIN account AS a USING (account)
      WHERE (:id::uuid IS NULL OR m.id = :id)
        AND (:account::text IS NULL OR m.account = :account)
        AND (:state::text IS NULL OR m.state = :state)
        AND (:kind::text IS NULL OR m.kind = :kind)
        AND (:after::uuid IS NULL OR m.id > :after)
        AND %s
      ORDER BY m.id
      LIMIT :limit
      """
          .formatted(Scope.condition("a"));

  private final DatabaseClient database;
  private final MailboxSettings mailbox;

  MessageViews(DatabaseClient database, MailboxSettings mailbox) {
    this.database = database;
    this.mailbox = mailbox;
  }

  Mono<List<MessageView>> page(
      @Nullable String account,
      @Nullable MessageState state,
      @Nullable MessageKind kind,
      @Nullable UUID after,
      int limit,
      Scope scope) {
    return find(null, account, state, kind, after, limit, scope).collectList();
  }

  Mono<MessageView> one(UUID id, Scope scope) {
    return find(id, null, null, null, null, 1, scope).next();
  }

  private Flux<MessageView> find(
      @Nullable UUID id,
      @Nullable String account,
      @Nullable MessageState state,
      @Nullable MessageKind kind,
      @Nullable UUID after,
      int limit,
      Scope scope) {
    return scope
        .bind(database.sql(FIND))
        .bind("id", optional(id, UUID.class))
        .bind("account", optional(account))
        .bind("state", optional(state == null ? null : state.name()))
        .bind("kind", optional(kind == null ? null : kind.name()))
        .bind("after", optional(after, UUID.class))
        .bind("limit", limit)
        .map(Cells.each(this::view))
        .all();
  }

  private MessageView view(Cells row) {
    String sender = row.textOrNull("mail_from");
    return new MessageView(
        row.id("id"),
        MessageKind.valueOf(row.text("kind")),
        row.text("account"),
        row.get("sequence", UUID.class),
        row.text("episode"),
        row.text("step"),
        row.numberOrNull("process_day"),
        row.numberOrNull("sequence_day"),
        sender == null ? null : "%s <%s>".formatted(sender, mailbox.from()),
        joined(row.texts("mail_to")),
        joined(row.texts("mail_cc")),
        row.textOrNull("subject"),
        row.textOrNull("body"),
        MessageState.valueOf(row.text("state")),
        row.instant("planned_at"),
        row.instantOrNull("next_attempt_at"),
        row.instantOrNull("sent_at"),
        row.dayOrNull("suspends_on"),
        row.text("why"),
        RenderedFrom.of(
            row.text("template"),
            row.textOrNull("template_language"),
            row.numberOrNull("template_version")),
        ClearedWith.of(
            row.get("ledger_version", Long.class), row.get("response_version", Long.class)),
        row.flag("crossed"));
  }

  private static @Nullable String joined(List<String> addresses) {
    return addresses.isEmpty() ? null : String.join(", ", addresses);
  }
}
