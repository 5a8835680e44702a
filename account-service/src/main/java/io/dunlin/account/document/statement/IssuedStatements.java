package io.dunlin.account.document.statement;

import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.events.EventJson;
import io.dunlin.events.StatementEvent.StatementBalance;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.transaction.LockedAccounts;
import io.dunlin.kit.web.DayPosition;
import io.dunlin.kit.web.Page;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The statements that went out, one per account and month. */
@Repository
class IssuedStatements {

  /** Leaves out a month that has been issued already. */
  private static final String ISSUE =
      """
      INSERT INTO statement (account, month, on_day, from_day, to_day, through, balances, pdf, html,
        issued_at)
      SELECT account, month, on_day, from_day, to_day, through, balances::jsonb, pdf, html, $10
      FROM unnest($1::text[], $2::date[], $3::date[], $4::date[], $5::date[], $6::int8[],
          $7::text[], $8::text[], $9::text[])
        AS new (account, month, on_day, from_day, to_day, through, balances, pdf, html)
      ON CONFLICT (account, month) DO NOTHING
      RETURNING account
      """;

  private static final String MANY =
      """
      SELECT t.account, t.month, t.on_day, t.from_day, t.to_day, t.through,
        t.balances::text AS balances, t.pdf, t.html
      FROM statement t JOIN account a USING (account)
      WHERE (:account::text IS NULL OR t.account = :account)
        AND (:month::date IS NULL OR t.month = :month)
        AND %s
        AND (t.month, t.account) > (:day, :key)
      ORDER BY t.month, t.account
      LIMIT :limit
      """
          .formatted(Scope.condition("a"));

  private final DatabaseClient database;

  IssuedStatements(DatabaseClient database) {
    this.database = database;
  }

  /** Selects statements; null selects all. */
  record Filter(@Nullable String account, @Nullable YearMonth month) {}

  /** Tells of which accounts the month was not taken. */
  Mono<Set<String>> issue(LockedAccounts locked, List<IssuedStatement> statements, Instant now) {
    Columns<IssuedStatement> columns = Columns.of(statements);
    return database
        .sql(ISSUE)
        .bind(0, columns.texts(IssuedStatement::account))
        .bind(1, columns.days(issued -> issued.month().atDay(1)))
        .bind(2, columns.days(IssuedStatement::on))
        .bind(3, columns.days(IssuedStatement::from))
        .bind(4, columns.days(IssuedStatement::to))
        .bind(5, columns.longs(IssuedStatement::through))
        .bind(6, columns.texts(issued -> EventJson.MAPPER.writeValueAsString(issued.balances())))
        .bind(7, columns.texts(IssuedStatement::pdf))
        .bind(8, columns.texts(IssuedStatement::html))
        .bind(9, now.atOffset(ZoneOffset.UTC))
        .map(Cells.each(row -> row.text("account")))
        .all()
        .collect(Collectors.toSet());
  }

  /** The first month first. */
  Mono<Page<IssuedStatement>> many(Filter filter, Scope scope, DayPosition after, int limit) {
    YearMonth month = filter.month();
    return scope
        .bind(database.sql(MANY))
        .bind("account", optional(filter.account()))
        .bind("month", Parameters.in(R2dbcType.DATE, month == null ? null : month.atDay(1)))
        .bind("day", after.day())
        .bind("key", after.key())
        .bind("limit", limit + 1)
        .map(Cells.each(IssuedStatements::issued))
        .all()
        .collectList()
        .map(
            rows ->
                Page.of(
                    rows,
                    limit,
                    row -> new DayPosition(row.month().atDay(1), row.account()).text()));
  }

  private static IssuedStatement issued(Cells row) {
    return new IssuedStatement(
        row.text("account"),
        YearMonth.from(row.day("month")),
        row.day("on_day"),
        row.day("from_day"),
        row.day("to_day"),
        row.big("through"),
        row.list("balances", StatementBalance[].class),
        row.text("pdf"),
        row.text("html"));
  }
}
