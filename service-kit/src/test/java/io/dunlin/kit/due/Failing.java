package io.dunlin.kit.due;

import module java.base;

import reactor.core.publisher.Mono;

/** A kind of due work that fails at each of its turns. */
final class Failing extends Kind {

  private final List<String> turns;

  Failing(String name, List<String> turns) {
    super(name, turns);
    this.turns = turns;
  }

  @Override
  public Mono<Integer> runDue(Instant now, int limit) {
    return Mono.error(
        () -> {
          turns.add(name() + " fails");
          return new IllegalStateException(name() + " fails");
        });
  }
}
