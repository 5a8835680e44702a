package io.dunlin.account.collection.finalinvoice;

import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.account.collection.finalinvoice.FinalInvoice.State;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.web.DayPosition;
import io.dunlin.kit.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The final invoices, to read. */
@Repository
class FinalInvoices {

  private static final String LOOK =
      """
      SELECT i.invoice, i.account, a.name, a.csm, a.collector, i.currency, i.due_on, i.amount,
        CASE WHEN i.voided_on IS NULL THEN i.amount - i.settled ELSE 0 END AS balance,
        CASE
          WHEN i.voided_on IS NOT NULL THEN 'VOIDED'
          WHEN i.closed_on IS NOT NULL THEN 'SETTLED'
          WHEN i.due_on < (:now::timestamptz AT TIME ZONE a.time_zone)::date THEN 'OVERDUE'
          ELSE 'OPEN'
        END AS state
      FROM invoice i JOIN account a USING (account)
      WHERE i.kind = 'FINAL'
        AND %s
      """
          .formatted(Scope.condition("a"));

  private static final String ONE = LOOK + "AND i.invoice = :invoice";

  /** Open is what is owed, and what was paid while a question is not answered. */
  private static final String MANY =
      LOOK
          + """
            AND i.invoice IN (
              SELECT invoice FROM invoice WHERE kind = 'FINAL' AND closed_on IS NULL
              UNION
              SELECT invoice FROM final_invoice_point WHERE resolved_at IS NULL)
            AND (:account::text IS NULL OR i.account = :account)
            AND (:csm::text IS NULL OR a.csm = :csm)
            AND (i.due_on, i.invoice) > (:day, :key)
          ORDER BY i.due_on, i.invoice
          LIMIT :limit
          """;

  private final DatabaseClient database;
  private final BusinessClock clock;

  FinalInvoices(DatabaseClient database, BusinessClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Selects final invoices; null selects all. */
  record Filter(@Nullable String account, @Nullable String csm) {}

  /** A problem when there is no such final invoice, or its account is not the caller's. */
  Mono<FinalInvoice> require(String invoice, Scope scope) {
    return scoped(ONE, scope)
        .bind("invoice", invoice)
        .map(Cells.each(FinalInvoices::invoice))
        .one()
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Final invoice " + invoice)));
  }

  /** The oldest due first. */
  Mono<Page<FinalInvoice>> many(Filter filter, Scope scope, DayPosition after, int limit) {
    return scoped(MANY, scope)
        .bind("account", optional(filter.account()))
        .bind("csm", optional(filter.csm()))
        .bind("day", after.day())
        .bind("key", after.key())
        .bind("limit", limit + 1)
        .map(Cells.each(FinalInvoices::invoice))
        .all()
        .collectList()
        .map(
            rows ->
                Page.of(rows, limit, row -> new DayPosition(row.dueOn(), row.invoice()).text()));
  }

  private GenericExecuteSpec scoped(String sql, Scope scope) {
    return scope.bind(database.sql(sql)).bind("now", clock.now().atOffset(ZoneOffset.UTC));
  }

  private static FinalInvoice invoice(Cells row) {
    return new FinalInvoice(
        row.text("invoice"),
        row.text("account"),
        row.text("name"),
        row.text("csm"),
        row.textOrNull("collector"),
        row.day("due_on"),
        row.money("amount"),
        row.money("balance"),
        State.valueOf(row.text("state")));
  }
}
