package io.dunlin.kit.database;

import java.util.function.Function;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * The pool from which a reactive chain takes its connections, so that a flood of events never
 * starves the people who wait for an answer, nor the other way round.
 */
public enum Lane implements Function<Context, Context> {
  /** Requests over HTTP; the lane of everything that does not say otherwise. */
  HTTP,
  /** Consumers, the relay and due work. */
  WORK;

  /** For {@code contextWrite}. */
  @Override
  public Context apply(Context context) {
    return context.put(Lane.class, this);
  }

  static Lane of(ContextView context) {
    return context.hasKey(Lane.class) ? context.get(Lane.class) : HTTP;
  }
}
