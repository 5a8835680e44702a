package io.dunlin.dunning.reply;

import static io.dunlin.kit.database.Cells.id;
import static io.dunlin.kit.database.Cells.text;
import static io.dunlin.kit.database.Cells.texts;

import io.dunlin.dunning.address.BouncedAddress;
import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.kit.transaction.LockedAccounts;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The mails that came in, each once per account, and the messages that they are about. */
@Repository
public class Replies {

  private static final String ADD =
      """
      INSERT INTO reply (id, mail, account, contact, message, mail_from, subject, body, kind, why, at,
                         verdict, opts_out, evidence, readable)
      SELECT id, mail, account, contact, message, mail_from, subject, body, kind, why, at,
             verdict, opts_out, string_to_array(evidence, ' '), readable
      FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::text[],
                  $7::text[], $8::text[], $9::text[], $10::text[], $11::timestamptz[],
                  $12::text[], $13::boolean[], $14::text[], $15::boolean[])
        AS new (id, mail, account, contact, message, mail_from, subject, body, kind, why, at,
                verdict, opts_out, evidence, readable)
      ON CONFLICT (mail, account) DO NOTHING
      RETURNING id
      """;

  private static final String MESSAGES =
      "SELECT id, kind, account, owner_role, state, mail_to, mail_cc, sent_at FROM message WHERE id = ANY($1)";

  private static final String CAME_BACK =
      """
      UPDATE message SET state = 'BOUNCED', why = 'A3: it came back: ' || came_back.reason
      FROM unnest($1::uuid[], $2::text[]) AS came_back (id, reason)
      WHERE message.id = came_back.id AND message.state = 'SENT'
      """;

  private final DatabaseClient database;

  Replies(DatabaseClient database) {
    this.database = database;
  }

  /** Adds those that are not known yet and tells which these were. */
  Mono<Set<UUID>> add(LockedAccounts locked, List<Reply> replies) {
    return database
        .sql(ADD)
        .bind(0, replies.stream().map(Reply::id).toArray(UUID[]::new))
        .bind(1, replies.stream().map(reply -> reply.mail().id()).toArray(String[]::new))
        .bind(2, replies.stream().map(Reply::account).toArray(String[]::new))
        .bind(3, replies.stream().map(Reply::contact).toArray(String[]::new))
        .bind(4, replies.stream().map(Reply::message).toArray(UUID[]::new))
        .bind(5, replies.stream().map(reply -> reply.mail().from()).toArray(String[]::new))
        .bind(6, replies.stream().map(reply -> reply.mail().subject()).toArray(String[]::new))
        .bind(7, replies.stream().map(reply -> reply.mail().text()).toArray(String[]::new))
        .bind(8, replies.stream().map(reply -> reply.kind().name()).toArray(String[]::new))
        .bind(9, replies.stream().map(Reply::why).toArray(String[]::new))
        .bind(10, replies.stream().map(Reply::at).toArray(Instant[]::new))
        .bind(11, replies.stream().map(Reply::verdict).toArray(String[]::new))
        .bind(12, replies.stream().map(Reply::optsOut).toArray(Boolean[]::new))
        .bind(13, replies.stream().map(r -> String.join(" ", r.evidence())).toArray(String[]::new))
        .bind(14, replies.stream().map(reply -> reply.mail().readable()).toArray(Boolean[]::new))
        .map(row -> id(row, "id"))
        .all()
        .collect(Collectors.toSet());
  }

  Mono<Map<UUID, SentMessage>> messages(Collection<UUID> ids) {
    return database
        .sql(MESSAGES)
        .bind(0, ids.toArray(UUID[]::new))
        .map(Replies::message)
        .all()
        .collectMap(SentMessage::id);
  }

  Mono<Void> cameBack(LockedAccounts locked, List<BouncedAddress> bounced) {
    if (bounced.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(CAME_BACK)
        .bind(0, bounced.stream().map(BouncedAddress::message).toArray(UUID[]::new))
        .bind(1, bounced.stream().map(BouncedAddress::reason).toArray(String[]::new))
        .then();
  }

  private static SentMessage message(Readable row) {
    return new SentMessage(
        id(row, "id"),
        MessageKind.valueOf(text(row, "kind")),
        text(row, "account"),
        text(row, "owner_role"),
        text(row, "state"),
        texts(row, "mail_to"),
        texts(row, "mail_cc"),
        row.get("sent_at", Instant.class));
  }
}
