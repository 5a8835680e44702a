package io.dunlin.kit.database;

import module java.base;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.publisher.Sinks;

/**
 * Runs what has begun to its end, also when its subscriber goes away, as a request does whose
 * client hangs up. A transaction that is cancelled halfway could give its connection back with the
 * transaction open, and the next one to borrow it would commit the half.
 */
public final class Uncancellable {

  private Uncancellable() {}

  /** The same work, which nobody can cancel once it is subscribed. */
  public static <T> Mono<T> mono(Mono<T> work) {
    return work.hide()
        .transform(
            Operators.<T, T>lift((_, subscriber) -> new StaysSubscribed<>(subscriber, () -> {})));
  }

  /**
   * Work that yields many values and may end early in good order.
   *
   * @param work is given a signal that completes when the subscriber goes away; it is expected to
   *     end soon after
   */
  public static <T> Flux<T> flux(Function<Mono<Void>, Flux<T>> work) {
    return Flux.defer(
        () -> {
          Sinks.Empty<Void> gone = Sinks.empty();
          return work.apply(gone.asMono())
              .hide()
              .transform(
                  Operators.<T, T>lift(
                      (_, subscriber) -> new StaysSubscribed<>(subscriber, gone::tryEmitEmpty)));
        });
  }
}
