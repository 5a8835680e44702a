package io.dunlin.kit.database;

import module java.base;

import io.dunlin.kit.ConditionalOnDatabase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The only place where transactions begin. Each runs to its commit or rollback, come what may. */
@Component
@ConditionalOnDatabase
public class Transactions {

  private final TransactionalOperator transaction;

  Transactions(TransactionalOperator transaction) {
    this.transaction = transaction;
  }

  /** Does the work in one transaction; a subscriber that goes away does not end it. */
  public <T> Mono<T> run(Mono<T> work) {
    return Uncancellable.mono(transaction.transactional(work));
  }

  /**
   * Reads many rows in one transaction, which ends in good order when its reader goes away.
   *
   * @param work is given a signal that completes when the reader has gone; the rows must end then
   */
  public <T> Flux<T> stream(Function<Mono<Void>, Flux<T>> work) {
    return Uncancellable.flux(gone -> transaction.transactional(work.apply(gone)));
  }
}
