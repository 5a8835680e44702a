package io.dunlin.reporting.metric.dso;

import static java.util.Objects.requireNonNull;

import module java.base;

import io.dunlin.kit.database.Cells;
import io.dunlin.reporting.metric.dso.DailyTotals.Day;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads sales and open amounts by day. */
@Repository
class DailySales {

  /** Net credit sales: what was invoiced, less what was voided and credited (M2). */
  private static final String DAILY =
      """
      SELECT currency, day, sum(change) AS change, sum(sold) AS sales
      FROM (
        SELECT currency, day, amount AS change,
          CASE WHEN kind IN ('SALE', 'AMENDMENT', 'VOID') THEN amount ELSE 0 END AS sold
        FROM movement
        WHERE day <= $1
        UNION ALL
        SELECT currency, day, 0, -amount
        FROM credit_note
        WHERE day <= $1) AS moved
      GROUP BY currency, day
      """;

  private static final String NOT_OVERDUE =
      """
      SELECT wanted.day, m.currency, sum(m.amount) AS amount
      FROM unnest($1::date[]) AS wanted (day)
      JOIN invoice AS i ON i.due_on >= wanted.day
      JOIN movement AS m ON m.invoice = i.invoice AND m.day <= wanted.day
      GROUP BY wanted.day, m.currency
      """;

  /** A currency on a day. */
  record CurrencyOnDay(String currency, LocalDate day) {}

  private record CurrencyDay(String currency, Day day) {}

  private final DatabaseClient database;

  DailySales(DatabaseClient database) {
    this.database = database;
  }

  /** Sales and open amounts of each currency, up to a day. */
  Mono<Map<String, DailyTotals>> until(LocalDate day) {
    return database
        .sql(DAILY)
        .bind(0, day)
        .map(
            Cells.each(
                row ->
                    new CurrencyDay(
                        row.text("currency"),
                        new Day(
                            row.day("day"),
                            requireNonNull(row.get("sales", BigDecimal.class)),
                            requireNonNull(row.get("change", BigDecimal.class))))))
        .all()
        .collectMultimap(CurrencyDay::currency, CurrencyDay::day)
        .map(DailySales::totals);
  }

  /** The amounts that were open and not overdue at the end of each of some days. */
  Mono<Map<CurrencyOnDay, BigDecimal>> notOverdue(List<LocalDate> days) {
    return database
        .sql(NOT_OVERDUE)
        .bind(0, days.toArray(LocalDate[]::new))
        .map(
            Cells.each(
                row ->
                    Map.entry(
                        new CurrencyOnDay(row.text("currency"), row.day("day")),
                        requireNonNull(row.get("amount", BigDecimal.class)))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue, HashMap::new);
  }

  private static Map<String, DailyTotals> totals(Map<String, Collection<Day>> days) {
    Map<String, DailyTotals> totals = new TreeMap<>();
    days.forEach((currency, known) -> totals.put(currency, new DailyTotals(known)));
    return totals;
  }
}
