package io.dunlin.dunning.reply;

import static io.dunlin.kit.database.ColumnType.BOOLEAN;
import static io.dunlin.kit.database.ColumnType.ID;
import static io.dunlin.kit.database.ColumnType.NAME;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TEXTS;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The mails that came in, each once per account, and the messages that they are about. */
@Repository
public class Replies {

  private static final Upsert<Reply> ADD =
      Upsert.<Reply>into("reply")
          .inserted("id", ID, Reply::id)
          .key("mail", TEXT, reply -> reply.mail().id())
          .key("account", TEXT, Reply::account)
          .inserted("contact", TEXT, Reply::contact)
          .inserted("message", ID, Reply::message)
          .inserted("mail_from", TEXT, reply -> reply.mail().from())
          .inserted("subject", TEXT, reply -> reply.mail().subject())
          .inserted("body", TEXT, reply -> reply.mail().text())
          .inserted("kind", NAME, Reply::kind)
          .inserted("why", TEXT, Reply::why)
          .inserted("at", TIMESTAMP, Reply::at)
          .inserted("verdict", TEXT, Reply::verdict)
          .inserted("opts_out", BOOLEAN, Reply::optsOut)
          .inserted("evidence", TEXTS, Reply::evidence)
          .inserted("readable", BOOLEAN, reply -> reply.mail().readable())
          .returning("id")
          .build();

  private static final String MESSAGES =
      "SELECT id, kind, account, owner_role, state, mail_to, mail_cc, sent_at FROM message WHERE id"
          + " = ANY($1)";

  private final DatabaseClient database;

  Replies(DatabaseClient database) {
    this.database = database;
  }

  /** Adds those that are not known yet and tells which these were. */
  Mono<Set<UUID>> add(LockedAccounts locked, List<Reply> replies) {
    return ADD.run(database, replies, row -> row.id("id")).collect(Collectors.toSet());
  }

  Mono<Map<UUID, SentMessage>> messages(Collection<UUID> ids) {
    return database
        .sql(MESSAGES)
        .bind(0, ids.toArray(UUID[]::new))
        .map(Cells.each(Replies::message))
        .all()
        .collectMap(SentMessage::id);
  }

  private static SentMessage message(Cells row) {
    return new SentMessage(
        row.id("id"),
        MessageKind.valueOf(row.text("kind")),
        row.text("account"),
        row.text("owner_role"),
        row.text("state"),
        row.texts("mail_to"),
        row.texts("mail_cc"),
        row.instantOrNull("sent_at"));
  }
}
