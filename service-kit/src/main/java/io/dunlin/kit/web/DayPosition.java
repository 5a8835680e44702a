package io.dunlin.kit.web;

import module java.base;

import io.dunlin.kit.input.DayRule;

/** A position in a list that is ordered by days, and by a key among those of one day. */
public record DayPosition(LocalDate day, String key) {

  /** Where the page begins; a cursor that was never handed out ends the request. */
  public static DayPosition of(PageRequest page) {
    String after = page.afterKey();
    return after == null ? TOP : read(after).orElseThrow(PageRequest::wrongCursor);
  }

  /** Before the first one. */
  public static final DayPosition TOP = new DayPosition(LocalDate.of(1, 1, 1), "");

  /** As a cursor keeps it. */
  public String text() {
    return day + " " + key;
  }

  /** Empty for what {@link #text} never made. */
  public static Optional<DayPosition> read(String text) {
    int space = text.indexOf(' ');
    return space < 0
        ? Optional.empty()
        : DayRule.day(text.substring(0, space))
            .map(day -> new DayPosition(day, text.substring(space + 1)));
  }
}
