package io.dunlin.account.collection.finalinvoice;

import module java.base;

import io.dunlin.events.FinalInvoiceEvent.OpenFinalInvoice;
import io.dunlin.kit.database.Cells;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The open final invoices of accounts, with how many points of each are open. */
@Repository
class OpenFinalInvoices {

  private static final String OPEN =
      """
      SELECT i.account, i.invoice, i.due_on, i.amount - i.settled AS balance, i.currency,
        (SELECT count(*)::int FROM final_invoice_point p
          WHERE p.invoice = i.invoice AND p.resolved_at IS NULL) AS open_points
      FROM invoice i JOIN account a USING (account)
      WHERE i.account = ANY($1) AND i.kind = 'FINAL' AND i.closed_on IS NULL
      ORDER BY i.account, i.due_on, i.invoice
      """;

  private final DatabaseClient database;

  OpenFinalInvoices(DatabaseClient database) {
    this.database = database;
  }

  /** By account, the oldest due first. */
  Mono<Map<String, List<OpenFinalInvoice>>> of(Collection<String> accounts) {
    return database
        .sql(OPEN)
        .bind(0, accounts.toArray(String[]::new))
        .map(Cells.each(row -> Map.entry(row.text("account"), owed(row))))
        .all()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static OpenFinalInvoice owed(Cells row) {
    return new OpenFinalInvoice(
        row.text("invoice"), row.day("due_on"), row.money("balance"), row.number("open_points"));
  }
}
