package io.dunlin.reporting.metric.target;

import module java.base;

import io.dunlin.events.Money;
import io.dunlin.kit.database.Cells;
import io.dunlin.reporting.metric.target.Targets.AgentCalls;
import io.dunlin.reporting.metric.target.Targets.PaymentGroup;
import io.dunlin.reporting.report.CompanySettings;
import io.dunlin.reporting.report.Period;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads the facts that the targets are held against. */
@Repository
class TargetFacts {

  private static final String CALLS =
      """
      SELECT agent, count(*) AS days, sum(accounts)::bigint AS accounts,
        count(*) FILTER (WHERE accounts >= $4) AS days_met
      FROM (
        SELECT agent, (called_at AT TIME ZONE $3)::date AS day,
          count(DISTINCT account) AS accounts
        FROM outbound_call
        WHERE called_at >= $1 AND called_at < $2
        GROUP BY 1, 2
      ) AS by_day
      GROUP BY agent
      ORDER BY agent
      """;

  private static final String OLD =
      """
      SELECT i.currency, sum(m.amount) AS amount
      FROM invoice AS i
      JOIN movement AS m ON m.invoice = i.invoice AND m.day <= $1
      WHERE i.due_on < $1 - $2
      GROUP BY i.currency
      ORDER BY i.currency
      """;

  private static final String PAYMENTS =
      """
      SELECT p.currency, coalesce(a.country, '') AS country, p.received_on,
        CASE WHEN p.applied_on <= $2 THEN p.applied_on END AS applied_on, count(*) AS number
      FROM payment AS p LEFT JOIN account AS a ON a.account = p.account
      WHERE p.received_on BETWEEN $1 AND $2 AND p.reversed_on IS NULL
      GROUP BY 1, 2, 3, 4
      """;

  private final DatabaseClient database;
  private final CompanySettings company;

  TargetFacts(DatabaseClient database, CompanySettings company) {
    this.database = database;
    this.company = company;
  }

  /** Days are the company's. */
  Mono<List<AgentCalls>> calls(Period period, int target) {
    return database
        .sql(CALLS)
        .bind(0, period.begin(company.zone()))
        .bind(1, period.end(company.zone()))
        .bind(2, company.zone().getId())
        .bind(3, target)
        .map(
            Cells.each(
                row ->
                    AgentCalls.of(
                        row.text("agent"),
                        row.big("days"),
                        row.big("accounts"),
                        target,
                        row.big("days_met"))))
        .all()
        .collectList();
  }

  /** Open at the end of a day of invoices that are overdue for more days than given. */
  Mono<List<Money>> overdue(LocalDate day, int moreThanDays) {
    return database
        .sql(OLD)
        .bind(0, day)
        .bind(1, moreThanDays)
        .map(Cells.each(row -> row.money("amount")))
        .all()
        .collectList();
  }

  Mono<List<PaymentGroup>> payments(Period period) {
    return database
        .sql(PAYMENTS)
        .bind(0, period.from())
        .bind(1, period.to())
        .map(
            Cells.each(
                row ->
                    new PaymentGroup(
                        row.text("currency"),
                        row.text("country"),
                        row.day("received_on"),
                        row.dayOrNull("applied_on"),
                        row.big("number"))))
        .all()
        .collectList();
  }
}
