package io.dunlin.kit.database;

import module java.base;

import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * The pool from which a reactive chain takes its connections, so that a flood of events never
 * starves the people who wait for an answer, nor the other way round.
 */
public enum ConnectionPoolKind implements Function<Context, Context> {
  /** Requests over HTTP; the pool of whatever does not name one. */
  HTTP,
  /** Consumers, the relay and due work. */
  WORK;

  /** For {@code contextWrite}. */
  @Override
  public Context apply(Context context) {
    return context.put(ConnectionPoolKind.class, this);
  }

  static ConnectionPoolKind of(ContextView context) {
    return context.hasKey(ConnectionPoolKind.class) ? context.get(ConnectionPoolKind.class) : HTTP;
  }
}
