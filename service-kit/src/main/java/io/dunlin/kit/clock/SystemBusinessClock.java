package io.dunlin.kit.clock;

import module java.base;

/** Business time is the system's time, to the microsecond that PostgreSQL keeps. */
public final class SystemBusinessClock implements BusinessClock {

  private final Clock clock = Clock.systemUTC();

  @Override
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
