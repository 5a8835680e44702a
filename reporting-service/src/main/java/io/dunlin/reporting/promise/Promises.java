package io.dunlin.reporting.promise;

import io.dunlin.events.DispositionEvent.PromiseMade;
import io.dunlin.events.Money;
import io.dunlin.reporting.archive.Archived;
import io.dunlin.reporting.archive.Columns;
import io.dunlin.reporting.archive.Views.View;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The promises and how they ended. */
@Repository
class Promises implements View {

  private static final String MADE =
      """
      INSERT INTO promise (promise, account, currency, amount, due_on, made_at, state, received)
      SELECT *, 'MADE', 0
      FROM unnest($1::text[], $2::text[], $3::text[], $4::numeric[], $5::date[], $6::timestamptz[])
      ON CONFLICT DO NOTHING
      """;

  private static final String TURN =
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
  public Mono<Void> follow(List<Archived> events) {
    Map<String, PromiseTurn> turns = new LinkedHashMap<>();
    events.stream()
        .map(Archived::event)
        .map(PromiseTurn::of)
        .flatMap(Optional::stream)
        .forEach(turn -> turns.merge(turn.promise(), turn, PromiseTurn::then));
    return made(Columns.of(events, PromiseMade.class))
        .then(Mono.defer(() -> turn(List.copyOf(turns.values()))));
  }

  @Override
  public Mono<Void> forget(List<String> accounts) {
    return database
        .sql("DELETE FROM promise WHERE account = ANY($1)")
        .bind(0, accounts.toArray(String[]::new))
        .then();
  }

  private Mono<Void> made(Columns<PromiseMade> made) {
    if (made.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(MADE)
        .bind(0, made.texts(PromiseMade::promise))
        .bind(1, made.texts(PromiseMade::account))
        .bind(2, made.texts(promise -> promise.amount().currency()))
        .bind(3, made.amounts(PromiseMade::amount))
        .bind(4, made.days(PromiseMade::dueOn))
        .bind(5, made.instants(PromiseMade::at))
        .then();
  }

  private Mono<Void> turn(List<PromiseTurn> turns) {
    if (turns.isEmpty()) {
      return Mono.empty();
    }
    var columns = io.dunlin.kit.database.Columns.<PromiseTurn>of(turns);
    return database
        .sql(TURN)
        .bind(0, columns.texts(PromiseTurn::promise))
        .bind(1, columns.texts(turn -> turn.state() == null ? null : turn.state().name()))
        .bind(2, columns.amounts(turn -> amount(turn.received())))
        .bind(3, columns.days(PromiseTurn::endedOn))
        .bind(4, columns.amounts(turn -> amount(turn.amount())))
        .bind(5, columns.texts(turn -> turn.amount() == null ? null : turn.amount().currency()))
        .bind(6, columns.days(PromiseTurn::dueOn))
        .then();
  }

  private static @Nullable BigDecimal amount(@Nullable Money money) {
    return money == null ? null : money.amount();
  }
}
