package io.dunlin.dunning.reply;

import static io.dunlin.dunning.Columns.need;

import io.dunlin.dunning.autoreply.MailVerdict;
import io.dunlin.dunning.reply.DecidedReply.Decision;
import io.dunlin.events.DunningEvent.ReplyKind;
import io.dunlin.events.Identifiers;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What people decided of replies; each decision is kept. */
@Repository
class ReplyDecisions {

  private static final String FIND =
      """
      SELECT r.id, r.account, r.contact, r.mail_from, r.kind, r.opts_out, r.at,
             (SELECT d.verdict FROM reply_decision AS d
              WHERE d.reply = r.id ORDER BY d.id DESC LIMIT 1) AS decided
      FROM reply AS r
      WHERE r.id = $1 AND r.account IS NOT NULL
      """;

  private static final String ADD =
      """
      WITH changed AS (UPDATE reply SET kind = $3 WHERE id = $2)
      INSERT INTO reply_decision (id, reply, verdict, reason, by, at)
      VALUES ($1, $2, $4, $5, $6, $7)
      """;

  private final DatabaseClient database;

  ReplyDecisions(DatabaseClient database) {
    this.database = database;
  }

  /** A reply of a known account. */
  Mono<DecidedReply> find(UUID id) {
    return database.sql(FIND).bind(0, id).map(ReplyDecisions::read).one();
  }

  Mono<Void> add(DecidedReply reply, Decision decision) {
    return database
        .sql(ADD)
        .bind(0, Identifiers.next())
        .bind(1, reply.id())
        .bind(2, reply.kindBy(decision).name())
        .bind(3, decision.verdict().name())
        .bind(4, decision.reason())
        .bind(5, decision.by())
        .bind(6, decision.at())
        .then();
  }

  private static DecidedReply read(Readable row) {
    String decided = row.get("decided", String.class);
    return new DecidedReply(
        need(row, "id", UUID.class),
        need(row, "account", String.class),
        row.get("contact", String.class),
        need(row, "mail_from", String.class),
        ReplyKind.valueOf(need(row, "kind", String.class)),
        need(row, "opts_out", Boolean.class),
        need(row, "at", Instant.class),
        decided == null ? null : MailVerdict.valueOf(decided));
  }
}
