package io.dunlin.kit.input;

import module java.base;

/**
 * The rule for a day or an instant that comes in: from 1900 to 2999. Beyond that are slips of the
 * hand, and days that a database or a calendar cannot calculate with.
 */
public final class DayRule {

  public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  public static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  /** What a day must be, for answers. */
  public static final String DAY = "a day such as 2026-03-31, from 1900-01-01 to 2999-12-31";

  /** What an instant must be, for answers. */
  public static final String INSTANT =
      "an instant such as 2026-03-31T12:00:00Z, in the years 1900 to 2999";

  private static final int LENGTH = 10;

  private DayRule() {}

  /** The day that a text says; empty for what is no day, or none within the bounds. */
  public static Optional<LocalDate> day(String text) {
    try {
      return text.length() == LENGTH
          ? Optional.of(LocalDate.parse(text)).filter(DayRule::isWithin)
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The day that a text says; fails with an {@link IllegalArgumentException} for what is none. */
  public static LocalDate requireDay(String text) {
    return day(text).orElseThrow(() -> new IllegalArgumentException("Must be " + DAY));
  }

  /** The same of an instant. */
  public static Instant requireInstant(String text) {
    return instant(text).orElseThrow(() -> new IllegalArgumentException("Must be " + INSTANT));
  }

  /** The instant that a text says in RFC 3339, with any offset; empty like a day. */
  public static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant()).filter(DayRule::isWithin);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  public static boolean isWithin(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }

  public static boolean isWithin(Instant instant) {
    return !instant.isBefore(FIRST.atStartOfDay().toInstant(ZoneOffset.UTC))
        && instant.isBefore(LAST.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
  }
}
