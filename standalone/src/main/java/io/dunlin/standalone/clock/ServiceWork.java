package io.dunlin.standalone.clock;

import module java.base;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the mover of the clock needs to know of one service. */
public interface ServiceWork {

  String name();

  /** When its next piece of work is due; empty when nothing is planned. */
  Mono<Instant> nextDue();

  /** Does all that is due by an instant and tells how many pieces. */
  Mono<Integer> runDue(Instant now);

  /** What is still under way, in words. */
  Flux<String> pending();
}
