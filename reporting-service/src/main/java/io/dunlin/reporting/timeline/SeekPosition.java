package io.dunlin.reporting.timeline;

import io.dunlin.kit.input.DayRule;
import java.time.Instant;
import java.util.Optional;

/** A place in a timeline: everything older than it comes after it. */
record SeekPosition(Instant at, long seq) {

  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

  /** Before the newest. */
  static final SeekPosition TOP = new SeekPosition(END_OF_TIME, Long.MAX_VALUE);

  String key() {
    return at + " " + seq;
  }

  /** Empty for what {@link #key} never made. */
  static Optional<SeekPosition> read(String key) {
    String[] parts = key.split(" ", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      return DayRule.instant(parts[0]).map(at -> new SeekPosition(at, Long.parseLong(parts[1])));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
