package io.dunlin.account.document.copy;

import module java.base;

import io.dunlin.account.document.copy.InvoiceCopy.Line;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.security.Scope;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads invoices from the ledger for their copies. */
@Repository
class InvoiceCopies {

  private static final String ONE =
      """
      SELECT i.invoice, i.account, a.name, a.time_zone, a.portal_url, i.kind, i.product,
        i.issued_on, i.due_on, i.amount, i.currency, i.voided_on, i.closed_on,
        CASE WHEN i.closed_on IS NULL THEN i.amount - i.settled ELSE 0 END AS balance
      FROM invoice i JOIN account a USING (account)
      WHERE i.invoice = :invoice
        AND %s
      """
          .formatted(Scope.condition("a"));

  private static final String LINES =
      """
      SELECT m.on_day, m.document, m.currency,
        CASE
          WHEN m.kind = 'APPLIED' AND EXISTS (
            SELECT
            FROM write_off w
            WHERE w.account = m.account AND w.write_off = m.document AND w.invoice = m.invoice)
          THEN 'WRITTEN_OFF'
          ELSE m.kind
        END AS kind,
        CASE WHEN m.kind IN ('ISSUED', 'AMENDED') THEN m.amount ELSE -m.amount END AS amount
      FROM movement m
      WHERE m.account = $1 AND m.invoice = $2
        AND m.kind IN ('ISSUED', 'AMENDED', 'VOIDED', 'APPLIED')
      ORDER BY m.on_day, m.id
      """;

  private final DatabaseClient database;

  InvoiceCopies(DatabaseClient database) {
    this.database = database;
  }

  /** Empty when there is no such invoice, or its account is not the caller's. */
  Mono<InvoiceCopy> one(String invoice, Scope scope) {
    return scope
        .bind(database.sql(ONE))
        .bind("invoice", invoice)
        .map(Cells.each(InvoiceCopies::copy))
        .one()
        .zipWhen(this::lines, InvoiceCopy::with);
  }

  private Mono<List<Line>> lines(InvoiceCopy copy) {
    return database
        .sql(LINES)
        .bind(0, copy.account())
        .bind(1, copy.invoice())
        .map(
            Cells.each(
                row ->
                    new Line(
                        row.day("on_day"),
                        row.text("kind"),
                        row.textOrNull("document"),
                        row.money("amount"))))
        .all()
        .collectList();
  }

  private static InvoiceCopy copy(Cells row) {
    return new InvoiceCopy(
        row.text("invoice"),
        row.text("account"),
        row.text("name"),
        ZoneId.of(row.text("time_zone")),
        row.textOrNull("portal_url"),
        row.text("kind"),
        row.textOrNull("product"),
        row.day("issued_on"),
        row.day("due_on"),
        row.money("amount"),
        row.money("balance"),
        row.dayOrNull("voided_on"),
        row.dayOrNull("closed_on"),
        List.of());
  }
}
