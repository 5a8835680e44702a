package io.dunlin.account.statement;

import io.dunlin.account.statement.Statement.Line;
import io.dunlin.events.Money;
import io.dunlin.kit.security.Scope;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads statements out of the movements. */
@Repository
class Statements {

  /** By how much a movement changes what is owed; putting money to an invoice does not. */
  private static final String OWED =
      """
      CASE kind
        WHEN 'ISSUED' THEN amount
        WHEN 'AMENDED' THEN amount
        WHEN 'REVERSED' THEN amount
        WHEN 'REFUNDED' THEN amount
        WHEN 'APPLIED' THEN 0
        ELSE -amount
      END
      """;

  private static final String OPENING =
      """
      SELECT coalesce(:currency::text, a.currency) AS currency,
        coalesce((
          SELECT sum(%s) FROM movement m
          WHERE m.account = a.account AND m.currency = coalesce(:currency::text, a.currency)
            AND m.on_day < :from), 0)
          AS balance
      FROM account a
      WHERE a.account = :account
        AND (:csm::text IS NULL OR a.csm = :csm)
        AND (:collector::text IS NULL OR a.collector = :collector)
      """
          .formatted(OWED);

  private static final String LINES =
      """
      SELECT on_day, kind, document, invoice, %s AS owed
      FROM movement
      WHERE account = :account AND on_day BETWEEN :from AND :to AND kind <> 'APPLIED'
        AND currency = :currency
      ORDER BY on_day, id
      """
          .formatted(OWED);

  private final DatabaseClient database;

  Statements(DatabaseClient database) {
    this.database = database;
  }

  /** Empty when there is no such account, or it is not the caller's. */
  Mono<Statement> read(
      String account, @Nullable String currency, LocalDate from, LocalDate to, Scope scope) {
    return database
        .sql(OPENING)
        .bind("account", account)
        .bind("from", from)
        .bind("currency", text(currency))
        .bind("csm", text(scope.csm()))
        .bind("collector", text(scope.collector()))
        .map(row -> money(row, "balance", get(row, "currency", String.class)))
        .one()
        .flatMap(opening -> read(account, from, to, opening));
  }

  private Mono<Statement> read(String account, LocalDate from, LocalDate to, Money opening) {
    return lines(account, from, to, opening.currency())
        .collectList()
        .map(lines -> Statement.of(account, from, to, opening, List.copyOf(lines)));
  }

  private Flux<Line> lines(String account, LocalDate from, LocalDate to, String currency) {
    return database
        .sql(LINES)
        .bind("account", account)
        .bind("from", from)
        .bind("to", to)
        .bind("currency", currency)
        .map(
            row ->
                new Line(
                    get(row, "on_day", LocalDate.class),
                    get(row, "kind", String.class),
                    row.get("document", String.class),
                    row.get("invoice", String.class),
                    money(row, "owed", currency)))
        .all();
  }

  private static Parameter text(@Nullable String value) {
    return value == null ? Parameters.in(String.class) : Parameters.in(value);
  }

  private static Money money(Readable row, String column, String currency) {
    return new Money(get(row, column, BigDecimal.class), currency);
  }

  private static <T> T get(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}
