package io.dunlin.account.collection.suspension;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * An entry in the history of a suspension, which is never changed.
 *
 * @param on the account's calendar day
 * @param by who did it; null when facts or the passing of days did
 * @param insight what the one who notes it makes of it
 * @param until of a hold: the day on which it goes on
 */
public record SuspensionEntry(
    String id,
    String account,
    Kind kind,
    LocalDate on,
    Instant at,
    @Nullable String by,
    String text,
    @Nullable String insight,
    @Nullable LocalDate until) {

  /** Steps of the process, decisions of the review, and what people say. */
  public enum Kind {
    CANDIDATE,
    WARNED,
    LETTER,
    HELD,
    RESUMED,
    REFUSED,
    SUSPENDED,
    REINSTATED,
    LEFT,
    PROCEED,
    HOLD,
    RELEASE,
    NOTE,
    REQUESTED
  }
}
