package io.dunlin.account.document.statement;

import module java.base;

import io.dunlin.account.document.statement.Statement.Line;
import io.dunlin.events.Money;
import io.dunlin.kit.database.Cells;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the movements and balances of statements, for many accounts at once. */
@Repository
class StatementFacts {

  /** By how much a movement changes what is owed; putting money to an invoice does not. */
  private static final String OWED =
      """
      CASE m.kind
        WHEN 'ISSUED' THEN m.amount
        WHEN 'AMENDED' THEN m.amount
        WHEN 'REVERSED' THEN m.amount
        WHEN 'REFUNDED' THEN m.amount
        WHEN 'APPLIED' THEN 0
        ELSE -m.amount
      END
      """;

  private static final String OPENINGS =
      """
      SELECT m.account, m.currency, sum(%s) AS owed
      FROM unnest($1::text[], $2::date[]) AS asked (account, before)
        JOIN movement m ON m.account = asked.account AND m.on_day < asked.before
      GROUP BY m.account, m.currency
      """
          .formatted(OWED);

  private static final String LINES =
      """
      SELECT m.account, m.on_day, m.kind, m.document, m.invoice, m.currency, %s AS owed
      FROM unnest($1::text[], $2::int8[], $3::date[]) AS asked (account, after, since)
        JOIN movement m ON m.account = asked.account AND m.id > asked.after
          AND m.on_day BETWEEN asked.since AND $4
      WHERE m.kind <> 'APPLIED'
      ORDER BY m.account, m.on_day, m.id
      """
          .formatted(OWED);

  private static final String OPEN =
      """
      SELECT account, due_on, currency, sum(amount - settled) AS open
      FROM invoice
      WHERE account = ANY($1) AND closed_on IS NULL
      GROUP BY account, due_on, currency
      """;

  private final DatabaseClient database;

  StatementFacts(DatabaseClient database) {
    this.database = database;
  }

  /** The balance of each account before its day, in each currency. */
  Mono<Map<String, List<Money>>> openings(List<String> accounts, List<LocalDate> before) {
    return byAccount(
        database
            .sql(OPENINGS)
            .bind(0, accounts.toArray(String[]::new))
            .bind(1, before.toArray(LocalDate[]::new))
            .map(Cells.each(row -> new OfAccount<>(row.text("account"), row.money("owed"))))
            .all());
  }

  /** The movements of an account between two days. */
  Mono<List<Line>> between(String account, LocalDate from, LocalDate to) {
    return lines(new String[] {account}, new Long[] {0L}, new LocalDate[] {from}, to)
        .map(lines -> lines.getOrDefault(account, List.of()));
  }

  /** The lines of statements; a first one begins on a day, later ones after a movement. */
  Mono<Map<String, List<Line>>> lines(
      List<DueStatement> due, Function<DueStatement, LocalDate> from) {
    return lines(
        due.stream().map(DueStatement::account).toArray(String[]::new),
        due.stream().map(DueStatement::after).toArray(Long[]::new),
        due.stream()
            .map(one -> one.last() == null ? from.apply(one) : LocalDate.EPOCH)
            .toArray(LocalDate[]::new),
        LocalDate.of(9999, 12, 31));
  }

  /** The open amounts of each account, by the day on which they are due. */
  Mono<Map<String, List<OpenByAge>>> open(Collection<String> accounts) {
    return database
        .sql(OPEN)
        .bind(0, accounts.toArray(String[]::new))
        .map(
            Cells.each(
                row -> new OpenByAge(row.text("account"), row.day("due_on"), row.money("open"))))
        .all()
        .collect(Collectors.groupingBy(OpenByAge::account));
  }

  private Mono<Map<String, List<Line>>> lines(
      String[] accounts, Long[] after, LocalDate[] since, LocalDate until) {
    return byAccount(
        database
            .sql(LINES)
            .bind(0, accounts)
            .bind(1, after)
            .bind(2, since)
            .bind(3, until)
            .map(Cells.each(row -> new OfAccount<>(row.text("account"), line(row))))
            .all());
  }

  private record OfAccount<T>(String account, T it) {}

  private static <T> Mono<Map<String, List<T>>> byAccount(Flux<OfAccount<T>> all) {
    return all.collect(
        Collectors.groupingBy(
            OfAccount::account, Collectors.mapping(OfAccount::it, Collectors.toList())));
  }

  private static Line line(Cells row) {
    return new Line(
        row.day("on_day"),
        row.text("kind"),
        row.textOrNull("document"),
        row.textOrNull("invoice"),
        row.money("owed"));
  }
}
