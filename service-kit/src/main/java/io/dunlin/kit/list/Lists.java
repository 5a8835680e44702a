package io.dunlin.kit.list;

import module java.base;

import io.dunlin.kit.ConditionalOnDatabase;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Transactions;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.web.Page;
import io.netty.util.ReferenceCounted;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads lists: a page of one, or the whole as a stream that is never held in memory. */
@Repository
@ConditionalOnDatabase
public class Lists {

  private static final String PATIENCE = "SELECT set_config('statement_timeout', :millis, true)";

  private final DatabaseClient database;
  private final Transactions transactions;
  private final ListSettings settings;
  private final Semaphore places;

  Lists(DatabaseClient database, Transactions transactions, ListSettings settings) {
    this.database = database;
    this.transactions = transactions;
    this.settings = settings;
    this.places = new Semaphore(settings.wholeAtOnce());
  }

  /** The page after a place, or the first. */
  public <T> Mono<Page<T>> page(
      Listing listing, @Nullable SeekPosition place, int limit, Function<Cells, T> view) {
    Listing wanted = place == null ? listing : listing.after(place);
    return database
        .sql(wanted.sql() + "LIMIT :limit")
        .bindValues(wanted.where().values())
        .bind("limit", limit + 1)
        .map(Cells.each(row -> new Row<>(view.apply(row), place(row))))
        .all()
        .collectList()
        .map(rows -> page(rows, limit, wanted.order()));
  }

  /**
   * All of it, as it is at one instant. The database hands over some rows at a time, as fast as
   * they are taken.
   */
  public <T> Flux<T> whole(Listing listing, Function<Cells, T> view) {
    return Flux.defer(
        () ->
            places.tryAcquire()
                ? transactions.stream(
                        gone -> read(listing, view, gone).doFinally(_ -> places.release()))
                    .doOnDiscard(ReferenceCounted.class, Lists::release)
                : Flux.error(Lists::busy));
  }

  private <T> Flux<T> read(Listing listing, Function<Cells, T> view, Mono<Void> readerIsGone) {
    Flux<T> rows =
        database
            .sql(listing.sql())
            .bindValues(listing.where().values())
            .filter(statement -> statement.fetchSize(settings.rowsAtOnce()))
            .map(Cells.each(view))
            .all();
    return database
        .sql(PATIENCE)
        .bind("millis", String.valueOf(settings.patience().toMillis()))
        .then()
        .thenMany(rows.takeUntilOther(readerIsGone));
  }

  /**
   * A row that the driver holds ready when its reader goes away. The driver drops these with the
   * reader's means, without which the memory of their buffers is lost; what it has released itself
   * is left alone.
   */
  private static void release(ReferenceCounted row) {
    if (row.refCnt() > 0) {
      row.release();
    }
  }

  private record Row<T>(T view, SeekPosition place) {}

  private static <T> Page<T> page(List<Row<T>> rows, int limit, Order order) {
    return Page.of(rows, limit, row -> order.cursor(row.place())).map(Row::view);
  }

  private static SeekPosition place(Cells row) {
    return new SeekPosition(row.text(Listing.SORT_VALUE), row.text(Listing.SORT_ID));
  }

  private static Problem busy() {
    return Problem.busy(
        "Other whole lists are being read at the moment; ask again when they are through");
  }
}
