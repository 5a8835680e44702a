package io.dunlin.account.query.invoices;

import module java.base;

import io.dunlin.events.Money;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The movements of an invoice, from its issue on. */
@Repository
class InvoiceMovements {

  private static final String OF_INVOICE =
      """
      SELECT m.id, m.on_day, m.kind, m.document, m.amount, m.currency, m.known_at, w.reason,
        w.approved_by
      FROM movement m
        LEFT JOIN write_off w ON m.kind = 'WRITTEN_OFF' AND w.account = m.account
          AND w.write_off = m.document
      WHERE m.account = :account AND m.invoice = :invoice AND m.id > :after
      ORDER BY m.id
      LIMIT :limit
      """;

  private final DatabaseClient database;

  InvoiceMovements(DatabaseClient database) {
    this.database = database;
  }

  /**
   * A movement as it is shown; one that was taken back stands there twice, with both signs.
   *
   * @param document the payment, credit or write-off
   * @param reason of a write-off
   * @param approvedBy who approved a write-off, where Finance told
   */
  record MovementView(
      long id,
      LocalDate on,
      String kind,
      @Nullable String document,
      Money amount,
      Instant knownAt,
      @Nullable String reason,
      @Nullable String approvedBy) {}

  /** In the order in which they became known. */
  Mono<Page<MovementView>> of(InvoiceView invoice, PageRequest page) {
    return database
        .sql(OF_INVOICE)
        .bind("account", invoice.account())
        .bind("invoice", invoice.invoice())
        .bind("after", page.afterNumber())
        .bind("limit", page.limitPlusOne())
        .map(Cells.each(InvoiceMovements::movement))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, page.limit(), row -> Long.toString(row.id())));
  }

  private static MovementView movement(Cells row) {
    return new MovementView(
        row.big("id"),
        row.day("on_day"),
        row.text("kind"),
        row.textOrNull("document"),
        row.money("amount"),
        row.instant("known_at"),
        row.textOrNull("reason"),
        row.textOrNull("approved_by"));
  }
}
