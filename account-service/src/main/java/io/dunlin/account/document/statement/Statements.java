package io.dunlin.account.document.statement;

import module java.base;

import io.dunlin.kit.database.Cells;
import io.dunlin.kit.security.Scope;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads statements of any period out of the movements. */
@Repository
class Statements {

  private static final String HOLDER =
      """
      SELECT a.account, a.version, a.name, a.currency, a.time_zone, a.portal_url,
        e.episode::text AS episode, e.opened_on AS episode_opened_on,
        e.closed_on AS episode_closed_on, e.generation
      FROM account a
        JOIN standing s USING (account)
        LEFT JOIN episode e ON e.episode = s.episode AND e.closed_on IS NULL
      WHERE a.account = :account
        AND %s
      """
          .formatted(Scope.condition("a"));

  private final DatabaseClient database;
  private final StatementFacts facts;

  Statements(DatabaseClient database, StatementFacts facts) {
    this.database = database;
    this.facts = facts;
  }

  /** A statement with everything that its document shows. */
  record Read(StatementHolder holder, Statement statement, List<OpenByAge> open) {}

  /** Empty when there is no such account, or it is not the caller's. */
  Mono<Read> read(String account, LocalDate from, LocalDate to, Scope scope) {
    return scope
        .bind(database.sql(HOLDER))
        .bind("account", account)
        .map(Cells.each(DueStatements::holder))
        .one()
        .flatMap(holder -> read(holder, from, to));
  }

  private Mono<Read> read(StatementHolder holder, LocalDate from, LocalDate to) {
    return Mono.zip(
            facts.openings(List.of(holder.account()), List.of(from)),
            facts.between(holder.account(), from, to),
            facts.open(List.of(holder.account())))
        .map(
            found ->
                new Read(
                    holder,
                    Statement.of(
                        holder.account(),
                        from,
                        to,
                        holder.currency(),
                        found.getT1().getOrDefault(holder.account(), List.of()),
                        found.getT2(),
                        Set.of()),
                    found.getT3().getOrDefault(holder.account(), List.of())));
  }
}
