package io.dunlin.standalone.clock;

import module java.base;

import io.dunlin.kit.due.QuiescenceCheck;
import reactor.core.publisher.Mono;

/** What the mover of the clock needs to know of one service. */
public interface ServiceWork {

  String name();

  /** When its next piece of work is due; empty when nothing is planned. */
  Mono<Instant> nextDue();

  /** Does all that is due by an instant and tells how many pieces. */
  Mono<Integer> runDue(Instant now);

  /** Whether something is still under way. */
  List<QuiescenceCheck> checks();
}
