package io.dunlin.disposition.account;

import static io.dunlin.kit.database.Cells.day;
import static io.dunlin.kit.database.Cells.flag;
import static io.dunlin.kit.database.Cells.text;

import io.dunlin.events.InvoiceKind;
import io.dunlin.kit.database.Columns;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The invoices as account-service told them last. */
@Repository
public class Invoices {

  private static final String FIND =
      "SELECT invoice, account, kind, due_on, open FROM invoice WHERE invoice = ANY($1)";

  private static final String SAVE =
      """
      INSERT INTO invoice AS known (invoice, account, kind, due_on, open)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::boolean[])
      ON CONFLICT (invoice) DO UPDATE SET
        kind = excluded.kind, due_on = excluded.due_on, open = excluded.open
      WHERE known.account = excluded.account
      """;

  private final DatabaseClient database;

  Invoices(DatabaseClient database) {
    this.database = database;
  }

  public Mono<Map<String, Invoice>> find(Collection<String> invoices) {
    return database
        .sql(FIND)
        .bind(0, invoices.toArray(String[]::new))
        .map(Invoices::invoice)
        .all()
        .collectMap(Invoice::invoice);
  }

  /** Each invoice at most once. */
  public Mono<Void> save(Collection<Invoice> invoices) {
    var columns = Columns.<Invoice>of(invoices);
    return database
        .sql(SAVE)
        .bind(0, columns.texts(Invoice::invoice))
        .bind(1, columns.texts(Invoice::account))
        .bind(2, columns.texts(invoice -> invoice.kind().name()))
        .bind(3, columns.days(Invoice::dueOn))
        .bind(4, columns.flags(Invoice::open))
        .then();
  }

  private static Invoice invoice(Readable row) {
    return new Invoice(
        text(row, "invoice"),
        text(row, "account"),
        InvoiceKind.valueOf(text(row, "kind")),
        day(row, "due_on"),
        flag(row, "open"));
  }
}
