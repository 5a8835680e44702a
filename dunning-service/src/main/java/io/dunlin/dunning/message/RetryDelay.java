package io.dunlin.dunning.message;

import module java.base;

/** How long a message that was held waits: longer each time, up to a bound. Business time. */
final class RetryDelay {

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int DOUBLINGS = 8;

  private RetryDelay() {}

  static Duration after(int attempts) {
    int doublings = Math.clamp(attempts - 1L, 0, DOUBLINGS);
    Duration wait = FIRST.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
