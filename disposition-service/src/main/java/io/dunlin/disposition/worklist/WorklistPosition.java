package io.dunlin.disposition.worklist;

import module java.base;

import org.jspecify.annotations.Nullable;

/** The position of an item in the order of the worklist, as the values of its columns. */
record WorklistPosition(
    @Nullable String waits,
    @Nullable String rank,
    @Nullable String owed,
    @Nullable String kept,
    @Nullable String due,
    @Nullable String id) {

  private static final Pattern POSITION =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d) ([1-4]) (-?\\d{1,15}(?:\\.\\d{1,4})?) ([tf]) "
              + "(\\d{4}-\\d\\d-\\d\\d) (.{1,200})");

  /** Reads a cursor, or the top of the list without one; empty for one that was never given out. */
  static Optional<WorklistPosition> of(@Nullable String cursor) {
    if (cursor == null) {
      return Optional.of(new WorklistPosition(null, null, null, null, null, null));
    }
    Matcher position = POSITION.matcher(cursor);
    if (!position.matches() || !isDay(position.group(1)) || !isDay(position.group(5))) {
      return Optional.empty();
    }
    return Optional.of(
        new WorklistPosition(
            position.group(1),
            position.group(2),
            position.group(3),
            position.group(4),
            position.group(5),
            position.group(6)));
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException _) {
      return false;
    }
  }
}
