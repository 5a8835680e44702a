package io.dunlin.standalone.clock;

import java.time.Instant;

/** The clock is asked for an instant that has passed. */
public final class ClockMovedBackwards extends RuntimeException {

  ClockMovedBackwards(Instant now, Instant asked) {
    super("The clock stands at %s and never goes back to %s.".formatted(now, asked));
  }
}
