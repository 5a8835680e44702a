package io.dunlin.dunning.reply;

import module java.base;

import io.dunlin.dunning.autoreply.MailVerdict;
import io.dunlin.dunning.reply.DecidedReply.Decision;
import io.dunlin.events.Identifiers;
import io.dunlin.events.ReplyKind;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.transaction.LockedAccounts;
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
    return database.sql(FIND).bind(0, id).map(Cells.each(ReplyDecisions::read)).one();
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

  private static DecidedReply read(Cells row) {
    String decided = row.textOrNull("decided");
    return new DecidedReply(
        row.id("id"),
        row.text("account"),
        row.textOrNull("contact"),
        row.text("mail_from"),
        ReplyKind.valueOf(row.text("kind")),
        row.flag("opts_out"),
        row.instant("at"),
        decided == null ? null : MailVerdict.valueOf(decided));
  }
}
