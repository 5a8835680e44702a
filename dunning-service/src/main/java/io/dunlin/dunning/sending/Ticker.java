package io.dunlin.dunning.sending;

import module java.base;

/** Time that only runs forward: for what must happen within seconds, whatever the clocks say. */
public interface Ticker {

  long nanos();

  default Duration since(long earlier) {
    return Duration.ofNanos(nanos() - earlier);
  }
}
