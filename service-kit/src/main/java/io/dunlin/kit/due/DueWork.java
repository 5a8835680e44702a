package io.dunlin.kit.due;

import module java.base;

import reactor.core.publisher.Mono;

/**
 * Work of one kind that becomes due at an instant; any number of replicas may run it at once. It
 * takes turns with the other kinds, unless an {@code @Order} puts it before or behind them.
 */
public interface DueWork {

  /** What the work is called in logs and metrics. */
  String name();

  /** When the next piece is due; empty when no piece is planned. */
  Mono<Instant> nextDue();

  /**
   * True for work without due instants, such as reading the mailbox. It runs whenever other work of
   * the service is due.
   */
  default boolean isUnplanned() {
    return false;
  }

  /** Does what is due by now, at most {@code limit} pieces, and tells how many it did. */
  Mono<Integer> runDue(Instant now, int limit);
}
