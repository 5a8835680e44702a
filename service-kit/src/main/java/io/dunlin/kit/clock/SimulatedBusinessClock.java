package io.dunlin.kit.clock;

import module java.base;

/** Business time that stands still until it is moved, and never goes back. */
public final class SimulatedBusinessClock implements BusinessClock {

  private final AtomicReference<Instant> now;

  public SimulatedBusinessClock(Instant start) {
    this.now = new AtomicReference<>(start);
  }

  @Override
  public Instant now() {
    return now.get();
  }

  /** Moves forward; an earlier instant is refused. */
  public void moveTo(Instant instant) {
    now.updateAndGet(
        current -> {
          if (instant.isBefore(current)) {
            throw new IllegalArgumentException(
                "The clock stands at %s and never goes back to %s".formatted(current, instant));
          }
          return instant;
        });
  }
}
