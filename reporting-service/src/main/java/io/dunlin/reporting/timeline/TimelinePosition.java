package io.dunlin.reporting.timeline;

import module java.base;

import io.dunlin.kit.input.DayRule;

/** A position in a timeline, after which everything older comes. */
record TimelinePosition(Instant at, long seq) {

  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

  /** The position before the newest entry. */
  static final TimelinePosition TOP = new TimelinePosition(END_OF_TIME, Long.MAX_VALUE);

  String key() {
    return at + " " + seq;
  }

  /** Reads a key; empty for one that {@link #key} never returned. */
  static Optional<TimelinePosition> read(String key) {
    String[] parts = key.split(" ", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      return DayRule.instant(parts[0])
          .map(at -> new TimelinePosition(at, Long.parseLong(parts[1])));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
