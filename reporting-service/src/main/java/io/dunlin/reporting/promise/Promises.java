package io.dunlin.reporting.promise;

import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.DispositionEvent.PromiseKept;
import io.dunlin.events.DispositionEvent.PromiseMade;
import io.dunlin.reporting.archive.Archived;
import io.dunlin.reporting.archive.Columns;
import io.dunlin.reporting.archive.Views.View;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
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

  private static final String ENDED =
      """
      UPDATE promise AS p
      SET state = $1, received = new.received, ended_on = new.ended_on
      FROM unnest($2::text[], $3::numeric[], $4::date[]) AS new (promise, received, ended_on)
      WHERE p.promise = new.promise
      """;

  private final DatabaseClient database;

  Promises(DatabaseClient database) {
    this.database = database;
  }

  @Override
  public Mono<Void> follow(List<Archived> events) {
    return Flux.concat(
            made(Columns.of(events, PromiseMade.class)),
            kept(Columns.of(events, PromiseKept.class)),
            broken(Columns.of(events, PromiseBroken.class)))
        .then();
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

  private Mono<Void> kept(Columns<PromiseKept> kept) {
    if (kept.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(ENDED)
        .bind(0, "KEPT")
        .bind(1, kept.texts(PromiseKept::promise))
        .bind(2, kept.amounts(PromiseKept::amount))
        .bind(3, kept.days(PromiseKept::on))
        .then();
  }

  private Mono<Void> broken(Columns<PromiseBroken> broken) {
    if (broken.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(ENDED)
        .bind(0, "BROKEN")
        .bind(1, broken.texts(PromiseBroken::promise))
        .bind(2, broken.amounts(PromiseBroken::received))
        .bind(3, broken.days(PromiseBroken::on))
        .then();
  }
}
