package io.dunlin.reporting.archive;

import module java.base;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All views of the archive, which change together: in one transaction, one after the other. */
@Repository
public class ArchiveViews {

  /** Tables that are derived from the archive and can be rebuilt from it. */
  public interface View {

    /** Applies events in their order; events that do not concern the view are passed over. */
    Mono<Void> apply(List<ArchivedEvent> events);

    /** The tables that it fills; a row of any of them belongs to an {@code account}. */
    List<String> tables();
  }

  private final DatabaseClient database;
  private final List<View> all;

  ArchiveViews(DatabaseClient database, List<View> all) {
    this.database = database;
    this.all = all;
  }

  public Mono<Void> apply(List<ArchivedEvent> events) {
    return events.isEmpty()
        ? Mono.empty()
        : Flux.fromIterable(all).concatMap(view -> view.apply(events)).then();
  }

  /** Removes all rows of some accounts. */
  public Mono<Void> remove(List<String> accounts) {
    return Flux.fromIterable(all)
        .flatMapIterable(View::tables)
        .concatMap(table -> remove(table, accounts))
        .then();
  }

  private Mono<Void> remove(String table, List<String> accounts) {
    return database
        .sql("DELETE FROM " + table + " WHERE account = ANY($1)")
        .bind(0, accounts.toArray(String[]::new))
        .then();
  }
}
