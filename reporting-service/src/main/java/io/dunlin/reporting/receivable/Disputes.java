package io.dunlin.reporting.receivable;

import io.dunlin.events.DispositionEvent.DisputeOpened;
import io.dunlin.events.DispositionEvent.DisputeOutcome;
import io.dunlin.events.DispositionEvent.DisputeResolved;
import io.dunlin.reporting.archive.Archived;
import io.dunlin.reporting.archive.Columns;
import io.dunlin.reporting.archive.Views.View;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Which invoices were disputed when. An invoice may not be known here yet when its dispute is. */
@Repository
class Disputes implements View {

  private static final String OPEN =
      """
      INSERT INTO disputed_invoice (account, dispute, invoice, opened_at)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[])
      ON CONFLICT DO NOTHING
      """;

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
  public Mono<Void> follow(List<Archived> events) {
    List<Item> items =
        Columns.of(events, DisputeOpened.class).events().stream().flatMap(Disputes::items).toList();
    List<DisputeResolved> rejected =
        Columns.of(events, DisputeResolved.class).events().stream()
            .filter(resolved -> resolved.outcome() == DisputeOutcome.REJECTED)
            .toList();
    return open(new Columns<>(items)).then(reject(new Columns<>(rejected)));
  }

  @Override
  public Mono<Void> forget(List<String> accounts) {
    return database
        .sql("DELETE FROM disputed_invoice WHERE account = ANY($1)")
        .bind(0, accounts.toArray(String[]::new))
        .then();
  }

  private Mono<Void> open(Columns<Item> items) {
    if (items.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(OPEN)
        .bind(0, items.texts(Item::account))
        .bind(1, items.texts(Item::dispute))
        .bind(2, items.texts(Item::invoice))
        .bind(3, items.instants(Item::at))
        .then();
  }

  private Mono<Void> reject(Columns<DisputeResolved> rejected) {
    if (rejected.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(REJECT)
        .bind(0, rejected.texts(DisputeResolved::account))
        .bind(1, rejected.texts(DisputeResolved::dispute))
        .bind(2, rejected.instants(DisputeResolved::at))
        .then();
  }

  private static Stream<Item> items(DisputeOpened opened) {
    return opened.invoices().stream()
        .map(invoice -> new Item(opened.account(), opened.dispute(), invoice, opened.at()));
  }
}
