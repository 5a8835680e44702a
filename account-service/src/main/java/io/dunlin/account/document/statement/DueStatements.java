package io.dunlin.account.document.statement;

import static io.dunlin.kit.database.Cells.big;
import static io.dunlin.kit.database.Cells.dayOrNull;
import static io.dunlin.kit.database.Cells.episodeOrNull;
import static io.dunlin.kit.database.Cells.flag;
import static io.dunlin.kit.database.Cells.text;
import static io.dunlin.kit.database.Cells.textOrNull;

import module java.base;

import io.dunlin.account.document.statement.DueStatement.Last;
import io.r2dbc.spi.Readable;
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
        .map(DueStatements::due)
        .all()
        .collectList();
  }

  static StatementHolder holder(Readable row) {
    return new StatementHolder(
        text(row, "account"),
        big(row, "version"),
        text(row, "name"),
        text(row, "currency"),
        ZoneId.of(text(row, "time_zone")),
        textOrNull(row, "portal_url"),
        episodeOrNull(row));
  }

  private static DueStatement due(Readable row) {
    return new DueStatement(
        StatementPlans.plan(row),
        holder(row),
        last(row),
        big(row, "through"),
        flag(row, "open"),
        big(row, "standing"));
  }

  private static @Nullable Last last(Readable row) {
    LocalDate to = dayOrNull(row, "last_to");
    return to == null
        ? null
        : new Last(
            to, big(row, "last_through"), IssuedStatements.balances(text(row, "last_balances")));
  }
}
