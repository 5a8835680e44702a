package io.dunlin.account.document.copy;

import static io.dunlin.kit.database.Cells.day;
import static io.dunlin.kit.database.Cells.dayOrNull;
import static io.dunlin.kit.database.Cells.money;
import static io.dunlin.kit.database.Cells.text;
import static io.dunlin.kit.database.Cells.textOrNull;

import module java.base;

import io.dunlin.account.document.copy.InvoiceCopy.Line;
import io.dunlin.kit.security.Scope;
import io.r2dbc.spi.Readable;
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
        .map(InvoiceCopies::copy)
        .one()
        .zipWhen(this::lines, InvoiceCopy::with);
  }

  private Mono<List<Line>> lines(InvoiceCopy copy) {
    return database
        .sql(LINES)
        .bind(0, copy.account())
        .bind(1, copy.invoice())
        .map(
            row ->
                new Line(
                    day(row, "on_day"),
                    text(row, "kind"),
                    textOrNull(row, "document"),
                    money(row, "amount")))
        .all()
        .collectList();
  }

  private static InvoiceCopy copy(Readable row) {
    return new InvoiceCopy(
        text(row, "invoice"),
        text(row, "account"),
        text(row, "name"),
        ZoneId.of(text(row, "time_zone")),
        textOrNull(row, "portal_url"),
        text(row, "kind"),
        textOrNull(row, "product"),
        day(row, "issued_on"),
        day(row, "due_on"),
        money(row, "amount"),
        money(row, "balance"),
        dayOrNull(row, "voided_on"),
        dayOrNull(row, "closed_on"),
        List.of());
  }
}
