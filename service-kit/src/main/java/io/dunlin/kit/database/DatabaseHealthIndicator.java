package io.dunlin.kit.database;

import module java.base;

import io.dunlin.kit.ConditionalOnDatabase;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks the database through both pools. A service whose pools are exhausted, or hold connections
 * that do not answer, is not ready, however well its process does.
 */
@Component("database")
@ConditionalOnDatabase
class DatabaseHealthIndicator implements ReactiveHealthIndicator {

  /** Shorter than what a probe usually waits, so that it hears the answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final DatabaseClient database;

  DatabaseHealthIndicator(DatabaseClient database) {
    this.database = database;
  }

  @Override
  public Mono<Health> health() {
    return Flux.fromIterable(Arrays.asList(ConnectionPoolKind.values()))
        .flatMap(this::answers)
        .then(Mono.fromSupplier(() -> Health.up().build()))
        .timeout(PATIENCE)
        .onErrorResume(error -> Mono.just(Health.down(error).build()));
  }

  private Mono<Long> answers(ConnectionPoolKind kind) {
    return Uncancellable.mono(database.sql("SELECT 1").then().thenReturn(1L).contextWrite(kind));
  }
}
