package io.dunlin.account.suspension;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise or an approved payment plan, which is waited for (E2, E6).
 *
 * @param what in words; null while only its end is known
 * @param until the last day on which it can hold; null when only its end is told
 * @param ended kept, broken
 */
record Agreement(
    Hold.Kind kind,
    String id,
    String account,
    @Nullable String what,
    @Nullable LocalDate until,
    @Nullable String by,
    Instant at,
    boolean ended) {

  /** Who reads them; what is parked there holds a suspension as well. */
  static final String CONSUMER = "account.suspension";

  /** What ended never begins again, whichever was heard first. */
  Agreement and(Agreement other) {
    Agreement made = what == null ? other : this;
    return new Agreement(
        kind, id, account, made.what, made.until, made.by, made.at, ended || other.ended);
  }

  boolean holdsOn(LocalDate day) {
    return !ended && what != null && (until == null || !day.isAfter(until));
  }

  Hold hold() {
    return new Hold(kind, String.valueOf(what), until == null ? null : until.plusDays(1), by);
  }
}
