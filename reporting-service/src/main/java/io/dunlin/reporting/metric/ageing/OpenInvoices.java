package io.dunlin.reporting.metric.ageing;

import static java.util.Objects.requireNonNull;

import module java.base;

import io.dunlin.kit.database.Cells;
import io.dunlin.reporting.metric.ageing.Ageing.BucketAmount;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads the open amounts at the end of a day. */
@Repository
class OpenInvoices {

  private static final String BY_AGE =
      """
      WITH open AS (
        SELECT invoice, sum(amount) AS balance
        FROM movement
        WHERE day <= $1
        GROUP BY invoice
        HAVING sum(amount) <> 0
      ), disputed AS (
        SELECT DISTINCT invoice
        FROM disputed_invoice
        WHERE opened_at < $3 AND (rejected_at IS NULL OR rejected_at >= $3)
      )
      SELECT
        coalesce(
          CASE $4
            WHEN 'segment' THEN a.segment
            WHEN 'csm' THEN a.csm
            WHEN 'collector' THEN a.collector
          END, '') AS grouped_by,
        i.currency,
        width_bucket($1 - i.due_on, $2::int[]) AS bucket,
        sum(open.balance) AS amount,
        coalesce(sum(open.balance) FILTER (WHERE d.invoice IS NOT NULL), 0) AS disputed
      FROM open
      JOIN invoice AS i ON i.invoice = open.invoice
      LEFT JOIN account AS a ON a.account = i.account
      LEFT JOIN disputed AS d ON d.invoice = i.invoice
      GROUP BY 1, 2, 3
      """;

  private final DatabaseClient database;

  OpenInvoices(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Sums up the open amounts by age.
   *
   * @param end the end of the day
   * @param by one of total, segment, csm, collector
   */
  Mono<List<BucketAmount>> byAge(LocalDate day, Instant end, String by, Buckets buckets) {
    return database
        .sql(BY_AGE)
        .bind(0, day)
        .bind(1, buckets.beginnings())
        .bind(2, end)
        .bind(3, by)
        .map(
            Cells.each(
                row ->
                    new BucketAmount(
                        row.text("grouped_by"),
                        row.text("currency"),
                        row.number("bucket"),
                        requireNonNull(row.get("amount", BigDecimal.class)),
                        requireNonNull(row.get("disputed", BigDecimal.class)))))
        .all()
        .collectList();
  }
}
