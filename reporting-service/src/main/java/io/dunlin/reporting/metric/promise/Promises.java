package io.dunlin.reporting.metric.promise;

import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.NUMERIC;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.events.DispositionEvent.PromiseMade;
import io.dunlin.events.Money;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.database.Upsert;
import io.dunlin.reporting.archive.ArchiveViews.View;
import io.dunlin.reporting.archive.ArchivedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The promises and how they ended. */
@Repository
class Promises implements View {

  private static final Upsert<PromiseMade> ADD =
      Upsert.<PromiseMade>into("promise")
          .key("promise", TEXT, PromiseMade::promise)
          .inserted("account", TEXT, PromiseMade::account)
          .inserted("currency", TEXT, promise -> promise.amount().currency())
          .inserted("amount", NUMERIC, promise -> promise.amount().amount())
          .inserted("due_on", DATE, PromiseMade::dueOn)
          .inserted("made_at", TIMESTAMP, PromiseMade::at)
          .inserted("state", TEXT, _ -> PromiseUpdate.State.MADE.name())
          .inserted("received", NUMERIC, _ -> BigDecimal.ZERO)
          .build();

  private static final String UPDATE =
      """
      UPDATE promise AS p SET
        state = coalesce(new.state, p.state),
        received = coalesce(new.received, p.received),
        ended_on = CASE WHEN new.state IS NULL THEN p.ended_on ELSE new.ended_on END,
        amount = coalesce(new.amount, p.amount),
        currency = coalesce(new.currency, p.currency),
        due_on = coalesce(new.due_on, p.due_on)
      FROM unnest($1::text[], $2::text[], $3::numeric[], $4::date[], $5::numeric[], $6::text[],
        $7::date[])
        AS new (promise, state, received, ended_on, amount, currency, due_on)
      WHERE p.promise = new.promise
      """;

  private final DatabaseClient database;

  Promises(DatabaseClient database) {
    this.database = database;
  }

  @Override
  public Mono<Void> apply(List<ArchivedEvent> events) {
    Map<String, PromiseUpdate> updates = new LinkedHashMap<>();
    events.stream()
        .map(ArchivedEvent::event)
        .map(PromiseUpdate::of)
        .flatMap(Optional::stream)
        .forEach(update -> updates.merge(update.promise(), update, PromiseUpdate::then));
    return ADD.run(database, ArchivedEvent.ofType(PromiseMade.class, events))
        .then(Mono.defer(() -> update(List.copyOf(updates.values()))));
  }

  @Override
  public List<String> tables() {
    return List.of("promise");
  }

  private Mono<Void> update(List<PromiseUpdate> updates) {
    if (updates.isEmpty()) {
      return Mono.empty();
    }
    Columns<PromiseUpdate> columns = Columns.of(updates);
    return database
        .sql(UPDATE)
        .bind(0, columns.texts(PromiseUpdate::promise))
        .bind(1, columns.texts(update -> update.state() == null ? null : update.state().name()))
        .bind(2, columns.amounts(update -> amount(update.received())))
        .bind(3, columns.days(PromiseUpdate::endedOn))
        .bind(4, columns.amounts(update -> amount(update.amount())))
        .bind(
            5, columns.texts(update -> update.amount() == null ? null : update.amount().currency()))
        .bind(6, columns.days(PromiseUpdate::dueOn))
        .then();
  }

  private static @Nullable BigDecimal amount(@Nullable Money money) {
    return money == null ? null : money.amount();
  }
}
