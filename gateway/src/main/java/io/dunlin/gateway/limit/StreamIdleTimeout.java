package io.dunlin.gateway.limit;

import module java.base;

/** Nothing came from either side of a stream for too long. */
public final class StreamIdleTimeout extends RuntimeException {

  private final Duration limit;

  StreamIdleTimeout(Duration limit) {
    super("Nothing came from either side for " + limit);
    this.limit = limit;
  }

  public Duration limit() {
    return limit;
  }
}
