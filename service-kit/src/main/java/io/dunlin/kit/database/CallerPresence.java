package io.dunlin.kit.database;

import io.r2dbc.spi.Connection;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;

/**
 * Whether the caller of a request still waits for its answer. What has begun runs to its end
 * without the caller; what still waits for a connection is given up, so that callers who hang up do
 * not fill the queue of the others.
 */
public final class CallerPresence {

  private final Sinks.Empty<Void> gone = Sinks.empty();
  private volatile boolean left;

  /** Runs the handling of a request to its end, also when its caller goes away meanwhile. */
  public <T> Mono<T> detached(Mono<T> handling) {
    return handling
        .contextWrite(context -> context.put(CallerPresence.class, this))
        .hide()
        .transform(
            Operators.<T, T>lift(
                (_, subscriber) -> new StaysSubscribed<>(subscriber, this::leave)));
  }

  public boolean hasLeft() {
    return left;
  }

  /** Completes when the caller goes away. */
  public Mono<Void> leaves() {
    return gone.asMono();
  }

  /** For {@code contextWrite}: what is done for several callers does not depend on one of them. */
  public static Context forget(Context context) {
    return context.delete(CallerPresence.class);
  }

  /** Waits for a connection for as long as the caller does, if there is one. */
  static Mono<Connection> whileThere(Mono<Connection> waiting) {
    return waiting
        .hide()
        .transform(
            Operators.<Connection, Connection>lift(
                (_, borrower) ->
                    new ConnectionHandover(borrower, leaving(borrower.currentContext()))));
  }

  private static Mono<Void> leaving(Context context) {
    return context
        .<CallerPresence>getOrEmpty(CallerPresence.class)
        .map(CallerPresence::leaves)
        .orElseGet(Mono::never);
  }

  private void leave() {
    left = true;
    gone.tryEmitEmpty();
  }
}
