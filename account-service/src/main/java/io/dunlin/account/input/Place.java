package io.dunlin.account.input;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A place in a list that is ordered by days, and by a key among those of one day. */
public record Place(LocalDate day, String key) {

  /** Before the first one. */
  public static final Place TOP = new Place(LocalDate.of(1, 1, 1), "");

  /** As a cursor keeps it. */
  public String text() {
    return day + " " + key;
  }

  /** Empty for what {@link #text} never made. */
  public static Optional<Place> read(String text) {
    int space = text.indexOf(' ');
    if (space < 0 || text.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Place(LocalDate.parse(text.substring(0, space)), text.substring(space + 1)));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
