package io.dunlin.account.input;

import io.dunlin.kit.input.DayRule;
import java.time.LocalDate;
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
    return space < 0
        ? Optional.empty()
        : DayRule.day(text.substring(0, space))
            .map(day -> new Place(day, text.substring(space + 1)));
  }
}
