package io.dunlin.dunning.message;

import static io.dunlin.dunning.Columns.maybe;
import static io.dunlin.dunning.Columns.need;

import io.dunlin.dunning.mail.MailboxSettings;
import io.dunlin.dunning.message.MessageView.ClearedWith;
import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.kit.security.Scope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
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
        AND (:csm::text IS NULL OR a.csm = :csm)
        AND (:collector::text IS NULL OR a.collector = :collector)
      ORDER BY m.id
      LIMIT :limit
      """;

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
    return database
        .sql(FIND)
        .bind("id", maybe(null, UUID.class))
        .bind("account", maybe(account, String.class))
        .bind("state", maybe(state == null ? null : state.name(), String.class))
        .bind("kind", maybe(kind == null ? null : kind.name(), String.class))
        .bind("after", maybe(after, UUID.class))
        .bind("csm", maybe(scope.csm(), String.class))
        .bind("collector", maybe(scope.collector(), String.class))
        .bind("limit", limit)
        .map(this::view)
        .all()
        .collectList();
  }

  Mono<MessageView> one(UUID id, Scope scope) {
    return database
        .sql(FIND)
        .bind("id", id)
        .bind("account", maybe(null, String.class))
        .bind("state", maybe(null, String.class))
        .bind("kind", maybe(null, String.class))
        .bind("after", maybe(null, UUID.class))
        .bind("csm", maybe(scope.csm(), String.class))
        .bind("collector", maybe(scope.collector(), String.class))
        .bind("limit", 1)
        .map(this::view)
        .one();
  }

  private MessageView view(Readable row) {
    String sender = row.get("mail_from", String.class);
    return new MessageView(
        need(row, "id", UUID.class),
        MessageKind.valueOf(need(row, "kind", String.class)),
        need(row, "account", String.class),
        row.get("sequence", UUID.class),
        need(row, "episode", String.class),
        need(row, "step", String.class),
        row.get("process_day", Integer.class),
        row.get("sequence_day", Integer.class),
        sender == null ? null : "%s <%s>".formatted(sender, mailbox.from()),
        joined(need(row, "mail_to", String[].class)),
        joined(need(row, "mail_cc", String[].class)),
        row.get("subject", String.class),
        row.get("body", String.class),
        MessageState.valueOf(need(row, "state", String.class)),
        need(row, "planned_at", Instant.class),
        row.get("next_attempt_at", Instant.class),
        row.get("sent_at", Instant.class),
        row.get("suspends_on", LocalDate.class),
        need(row, "why", String.class),
        clearedWith(row.get("ledger_version", Long.class), row.get("response_version", Long.class)),
        need(row, "crossed", Boolean.class));
  }

  private static @Nullable String joined(String[] addresses) {
    return addresses.length == 0 ? null : String.join(", ", addresses);
  }

  private static @Nullable ClearedWith clearedWith(
      @Nullable Long standing, @Nullable Long responses) {
    return standing == null || responses == null ? null : new ClearedWith(standing, responses);
  }
}
