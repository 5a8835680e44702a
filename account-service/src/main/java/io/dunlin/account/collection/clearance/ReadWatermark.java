package io.dunlin.account.collection.clearance;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Up to which instant a topic has been read: the latest one at which its end was seen and has been
 * passed since. Wall time.
 */
final class ReadWatermark {

  private record Sight(Instant at, Map<Integer, Long> ends) {}

  private final Deque<Sight> ahead = new ArrayDeque<>();
  private @Nullable Instant readUpTo;

  /**
   * @param ends the end of each partition
   * @param positions how far each partition has been read; none: from its beginning
   */
  synchronized void see(Instant at, Map<Integer, Long> ends, Map<Integer, Long> positions) {
    ahead.addLast(new Sight(at, Map.copyOf(ends)));
    while (!ahead.isEmpty() && isPast(ahead.getFirst(), positions)) {
      readUpTo = ahead.removeFirst().at();
    }
  }

  /** Says if nothing older than an age is unread, as far as is known. */
  synchronized boolean isWithin(Duration age, Instant now) {
    return readUpTo != null && !readUpTo.isBefore(now.minus(age));
  }

  private static boolean isPast(Sight sight, Map<Integer, Long> positions) {
    return sight.ends().entrySet().stream()
        .allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }
}
