package io.dunlin.kit.due;

import module java.base;

import reactor.core.publisher.Mono;

/** The accounts for which work of one kind becomes due. */
public interface DueAccounts {

  /** When the next one is due; empty when none waits. */
  Mono<Instant> next();

  /** The accounts of at most so many pieces of work; those that were due first come first. */
  Mono<List<String>> accounts(Instant now, int limit);
}
