package io.dunlin.dunning.reply;

import static io.dunlin.kit.database.Cells.flag;
import static io.dunlin.kit.database.Cells.id;
import static io.dunlin.kit.database.Cells.instant;
import static io.dunlin.kit.database.Cells.text;

import module java.base;

import io.dunlin.dunning.autoreply.MailVerdict;
import io.dunlin.dunning.reply.DecidedReply.Decision;
import io.dunlin.events.Identifiers;
import io.dunlin.events.ReplyKind;
import io.dunlin.kit.transaction.LockedAccounts;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** People's decisions on replies; each one is kept. */
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

  Mono<Void> add(LockedAccounts locked, DecidedReply reply, Decision decision) {
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
        id(row, "id"),
        text(row, "account"),
        row.get("contact", String.class),
        text(row, "mail_from"),
        ReplyKind.valueOf(text(row, "kind")),
        flag(row, "opts_out"),
        instant(row, "at"),
        decided == null ? null : MailVerdict.valueOf(decided));
  }
}
