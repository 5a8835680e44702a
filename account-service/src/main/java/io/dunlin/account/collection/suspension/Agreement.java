package io.dunlin.account.collection.suspension;

import io.dunlin.events.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise or an approved payment plan, which is waited for (E2, E6).
 *
 * @param what in words; null while only its end is known
 * @param until the last day on which it can hold; null when only its end is told
 * @param amount that was promised; null of a plan, and while only the end of a promise is known
 * @param ended true when it is over: kept, broken, withdrawn; false when it holds again; null when
 *     nothing is said of that
 */
record Agreement(
    Hold.Kind kind,
    String id,
    String account,
    @Nullable String what,
    @Nullable LocalDate until,
    @Nullable String by,
    Instant at,
    @Nullable Money amount,
    @Nullable Boolean ended) {

  /** Who reads them; what is parked there holds a suspension as well. */
  static final String CONSUMER = "account.suspension";

  /** What was heard later counts; that it was made says nothing against an end heard before. */
  Agreement and(Agreement later) {
    return new Agreement(
        kind,
        id,
        account,
        later.what == null ? what : later.what,
        later.until == null ? until : later.until,
        by == null ? later.by : by,
        at,
        later.amount == null ? amount : later.amount,
        later.ended == null ? ended : later.ended);
  }

  boolean isPromise() {
    return kind == Hold.Kind.PROMISE;
  }

  boolean holdsOn(LocalDate day) {
    return !Boolean.TRUE.equals(ended) && what != null && (until == null || !day.isAfter(until));
  }

  Hold hold() {
    return holdUntil(until == null ? null : until.plusDays(1));
  }

  /** A hold that ends on a day; null when that is for others to say. */
  Hold holdUntil(@Nullable LocalDate day) {
    return new Hold(kind, String.valueOf(what), day, by);
  }
}
