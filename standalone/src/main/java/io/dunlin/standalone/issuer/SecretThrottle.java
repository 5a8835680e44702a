package io.dunlin.standalone.issuer;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * How long the answer to a wrong secret waits: each time twice as long for the same client, until
 * nobody has tried for a while. Clients that do not exist are one, so that made-up names fill no
 * memory. The right secret never waits, so nobody can lock a service out.
 */
final class SecretThrottle {

  static final Duration FIRST = Duration.ofMillis(250);
  static final Duration LONGEST = Duration.ofSeconds(30);
  static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

  /** Answers that wait at the same time for one client; those beyond are refused at once. */
  static final int MOST_WAITING = 5;

  private static final String UNKNOWN = "";

  private record Tries(int number, int waiting, Instant last) {}

  private final Set<String> clients;
  private final InstantSource wallClock;
  private final Map<String, Tries> tries = new HashMap<>();

  SecretThrottle(Set<String> clients, InstantSource wallClock) {
    this.clients = clients;
    this.wallClock = wallClock;
  }

  /** How long this answer waits; empty when too many wait already. {@link #answered} ends it. */
  synchronized Optional<Duration> wait(String client) {
    Instant now = wallClock.instant();
    Tries before = recent(tries.get(key(client)), now);
    if (before.waiting() >= MOST_WAITING) {
      return Optional.empty();
    }
    tries.put(key(client), new Tries(before.number() + 1, before.waiting() + 1, now));
    return Optional.of(delay(before.number()));
  }

  synchronized void answered(String client) {
    tries.computeIfPresent(
        key(client), (_, t) -> new Tries(t.number(), Math.max(0, t.waiting() - 1), t.last()));
  }

  private static Tries recent(@Nullable Tries known, Instant now) {
    if (known == null) {
      return new Tries(0, 0, now);
    }
    boolean forgotten = !now.isBefore(known.last().plus(FORGOTTEN_AFTER));
    return forgotten ? new Tries(0, known.waiting(), now) : known;
  }

  private static Duration delay(int before) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(before, 20));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  private String key(String client) {
    return clients.contains(client) ? client : UNKNOWN;
  }
}
