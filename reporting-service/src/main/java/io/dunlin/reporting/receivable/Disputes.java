package io.dunlin.reporting.receivable;

import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.events.DispositionEvent.DisputeOpened;
import io.dunlin.events.DispositionEvent.DisputeOutcome;
import io.dunlin.events.DispositionEvent.DisputeResolved;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.database.Upsert;
import io.dunlin.reporting.archive.ArchiveViews.View;
import io.dunlin.reporting.archive.ArchivedEvent;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * The invoices that were disputed, and when. A dispute may come before its invoice is known here.
 */
@Repository
class Disputes implements View {

  private static final Upsert<Item> OPEN =
      Upsert.<Item>into("disputed_invoice")
          .key("account", TEXT, Item::account)
          .key("dispute", TEXT, Item::dispute)
          .key("invoice", TEXT, Item::invoice)
          .inserted("opened_at", TIMESTAMP, Item::at)
          .build();

  private static final String REJECT =
      """
      UPDATE disputed_invoice AS d
      SET rejected_at = new.at
      FROM unnest($1::text[], $2::text[], $3::timestamptz[]) AS new (account, dispute, at)
      WHERE d.account = new.account AND d.dispute = new.dispute
      """;

  private record Item(String account, String dispute, String invoice, Instant at) {}

  private final DatabaseClient database;

  Disputes(DatabaseClient database) {
    this.database = database;
  }

  @Override
  public Mono<Void> apply(List<ArchivedEvent> events) {
    List<Item> items =
        ArchivedEvent.ofType(DisputeOpened.class, events).stream()
            .flatMap(Disputes::items)
            .toList();
    List<DisputeResolved> rejected =
        ArchivedEvent.ofType(DisputeResolved.class, events).stream()
            .filter(resolved -> resolved.outcome() == DisputeOutcome.REJECTED)
            .toList();
    return OPEN.run(database, items).then(reject(rejected));
  }

  @Override
  public List<String> tables() {
    return List.of("disputed_invoice");
  }

  private Mono<Void> reject(List<DisputeResolved> rejected) {
    if (rejected.isEmpty()) {
      return Mono.empty();
    }
    Columns<DisputeResolved> columns = Columns.of(rejected);
    return database
        .sql(REJECT)
        .bind(0, columns.texts(DisputeResolved::account))
        .bind(1, columns.texts(DisputeResolved::dispute))
        .bind(2, columns.instants(DisputeResolved::at))
        .then();
  }

  private static Stream<Item> items(DisputeOpened opened) {
    return opened.invoices().stream()
        .map(invoice -> new Item(opened.account(), opened.dispute(), invoice, opened.at()));
  }
}
