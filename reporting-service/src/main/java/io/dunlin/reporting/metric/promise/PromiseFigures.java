package io.dunlin.reporting.metric.promise;

import static java.util.Objects.requireNonNull;

import module java.base;

import io.dunlin.kit.database.Cells;
import io.dunlin.reporting.metric.promise.PromiseFigure.Sum;
import io.dunlin.reporting.metric.promise.PromiseFigure.Sums;
import io.dunlin.reporting.report.CompanySettings;
import io.dunlin.reporting.report.Period;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Sums over the promises. */
@Repository
class PromiseFigures {

  static final String TOTAL = "total";
  static final String MONTH = "month";

  /**
   * Each promise counts twice: on the day it was made, and on the day it fell due. What was
   * released, withdrawn or renewed has not fallen due.
   */
  private static final String SUMS =
      """
      WITH fact AS (
        SELECT 'MADE' AS what, (made_at AT TIME ZONE $3)::date AS day, currency, amount
        FROM promise
        UNION ALL
        SELECT CASE state WHEN 'MADE' THEN 'PENDING' ELSE state END, due_on, currency, amount
        FROM promise
      )
      SELECT CASE WHEN $4 = 'month' THEN to_char(day, 'YYYY-MM') ELSE '' END AS grouped_by, currency,
        count(*) FILTER (WHERE what = 'MADE') AS made,
        coalesce(sum(amount) FILTER (WHERE what = 'MADE'), 0) AS amount_made,
        count(*) FILTER (WHERE what IN ('PENDING', 'KEPT', 'KEPT_LATE', 'BROKEN')) AS due,
        coalesce(sum(amount) FILTER (
          WHERE what IN ('PENDING', 'KEPT', 'KEPT_LATE', 'BROKEN')), 0) AS amount_due,
        count(*) FILTER (WHERE what = 'KEPT') AS kept,
        coalesce(sum(amount) FILTER (WHERE what = 'KEPT'), 0) AS amount_kept,
        count(*) FILTER (WHERE what = 'BROKEN') AS broken,
        coalesce(sum(amount) FILTER (WHERE what = 'BROKEN'), 0) AS amount_broken,
        count(*) FILTER (WHERE what = 'KEPT_LATE') AS late,
        coalesce(sum(amount) FILTER (WHERE what = 'KEPT_LATE'), 0) AS amount_late,
        count(*) FILTER (WHERE what = 'RELEASED') AS released,
        coalesce(sum(amount) FILTER (WHERE what = 'RELEASED'), 0) AS amount_released,
        count(*) FILTER (WHERE what = 'WITHDRAWN') AS withdrawn,
        coalesce(sum(amount) FILTER (WHERE what = 'WITHDRAWN'), 0) AS amount_withdrawn,
        count(*) FILTER (WHERE what = 'RENEWED') AS renewed,
        coalesce(sum(amount) FILTER (WHERE what = 'RENEWED'), 0) AS amount_renewed
      FROM fact
      WHERE day BETWEEN $1 AND $2
      GROUP BY 1, 2
      ORDER BY 1, 2
      """;

  private final DatabaseClient database;
  private final CompanySettings company;

  PromiseFigures(DatabaseClient database, CompanySettings company) {
    this.database = database;
    this.company = company;
  }

  /** One figure per currency, or per month and currency. */
  Mono<List<PromiseFigure>> of(Period period, String by) {
    return database
        .sql(SUMS)
        .bind(0, period.from())
        .bind(1, period.to())
        .bind(2, company.zone().getId())
        .bind(3, by)
        .map(Cells.each(PromiseFigures::read))
        .all()
        .collectList();
  }

  private static PromiseFigure read(Cells row) {
    return PromiseFigure.of(
        row.text("grouped_by"),
        row.text("currency"),
        new Sums(
            sum(row, "made"),
            sum(row, "due"),
            sum(row, "kept"),
            sum(row, "late"),
            sum(row, "broken"),
            sum(row, "released"),
            sum(row, "withdrawn"),
            sum(row, "renewed")));
  }

  private static Sum sum(Cells row, String what) {
    return new Sum(row.big(what), requireNonNull(row.get("amount_" + what, BigDecimal.class)));
  }
}
