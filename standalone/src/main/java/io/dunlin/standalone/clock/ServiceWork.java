package io.dunlin.standalone.clock;

import module java.base;

import io.dunlin.kit.due.Due;
import io.dunlin.kit.due.DueWork;
import io.dunlin.kit.due.QuiescenceCheck;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the mover of the clock needs to know of one service. */
public interface ServiceWork {

  String name();

  /** When each kind of its work is due next. */
  Flux<Due> dues();

  /** Does all that is due of these kinds by an instant and tells how many pieces. */
  Mono<Integer> runDue(Set<DueWork> kinds, Instant now);

  /** Whether something is still under way. */
  List<QuiescenceCheck> checks();
}
