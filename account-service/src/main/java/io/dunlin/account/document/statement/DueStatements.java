package io.dunlin.account.document.statement;

import module java.base;

import io.dunlin.account.document.statement.DueStatement.Last;
import io.dunlin.account.document.statementplan.StatementPlans;
import io.dunlin.events.StatementEvent.StatementBalance;
import io.dunlin.kit.database.Cells;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The accounts whose statements are due, with all that these rest on. */
@Repository
class DueStatements {

  private static final String DUE =
      """
      SELECT p.account, p.issued, p.next_due_at, a.version, a.name, a.currency, a.time_zone,
        a.portal_url, s.version AS standing, e.episode::text AS episode,
        e.opened_on AS episode_opened_on, e.closed_on AS episode_closed_on, e.generation,
        coalesce((SELECT max(m.id) FROM movement m WHERE m.account = p.account), 0) AS through,
        EXISTS (SELECT FROM invoice i WHERE i.account = p.account AND i.closed_on IS NULL)
          OR EXISTS (SELECT FROM fund f WHERE f.account = p.account AND f.unapplied > 0) AS open,
        l.to_day AS last_to, l.through AS last_through, l.balances::text AS last_balances
      FROM statement_plan p
        JOIN account a USING (account)
        JOIN standing s USING (account)
        LEFT JOIN episode e ON e.episode = s.episode AND e.closed_on IS NULL
        LEFT JOIN LATERAL (
          SELECT t.to_day, t.through, t.balances
          FROM statement t
          WHERE t.account = p.account
          ORDER BY t.month DESC
          LIMIT 1) l ON true
      WHERE p.account = ANY($1) AND p.next_due_at <= $2
      ORDER BY p.account
      """;

  private final DatabaseClient database;

  DueStatements(DatabaseClient database) {
    this.database = database;
  }

  /** The statements of these accounts that are still due. */
  Mono<List<DueStatement>> of(Collection<String> accounts, Instant now) {
    return database
        .sql(DUE)
        .bind(0, accounts.toArray(String[]::new))
        .bind(1, now.atOffset(ZoneOffset.UTC))
        .map(Cells.each(DueStatements::due))
        .all()
        .collectList();
  }

  static StatementHolder holder(Cells row) {
    return new StatementHolder(
        row.text("account"),
        row.big("version"),
        row.text("name"),
        row.text("currency"),
        ZoneId.of(row.text("time_zone")),
        row.textOrNull("portal_url"),
        row.episodeOrNull());
  }

  private static DueStatement due(Cells row) {
    return new DueStatement(
        StatementPlans.plan(row),
        holder(row),
        last(row),
        row.big("through"),
        row.flag("open"),
        row.big("standing"));
  }

  private static @Nullable Last last(Cells row) {
    LocalDate to = row.dayOrNull("last_to");
    return to == null
        ? null
        : new Last(
            to, row.big("last_through"), row.list("last_balances", StatementBalance[].class));
  }
}
