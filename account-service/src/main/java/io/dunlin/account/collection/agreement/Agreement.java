package io.dunlin.account.collection.agreement;

import module java.base;

import io.dunlin.events.Money;
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
public record Agreement(
    Kind kind,
    String id,
    String account,
    @Nullable String what,
    @Nullable LocalDate until,
    @Nullable String by,
    Instant at,
    @Nullable Money amount,
    @Nullable Boolean ended) {

  /** The consumer that reads them; a record of an account parked there holds its suspension. */
  public static final String CONSUMER = "account.suspension";

  /** The two kinds of agreement. */
  public enum Kind {
    PLAN,
    PROMISE
  }

  /** The agreements after all that was said of them, in its order; an end may come first. */
  public static List<Agreement> merged(List<Agreement> known, List<Agreement> said) {
    Map<String, Agreement> merged = new LinkedHashMap<>();
    Stream.concat(known.stream(), said.stream())
        .forEach(one -> merged.merge(one.kind + " " + one.id, one, Agreement::and));
    return List.copyOf(merged.values());
  }

  /** Merges what was said later, which counts; that it was made does not undo an earlier end. */
  public Agreement and(Agreement later) {
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

  public boolean isOpen() {
    return !Boolean.TRUE.equals(ended);
  }

  public boolean isPromise() {
    return kind == Kind.PROMISE;
  }

  public boolean holdsOn(LocalDate day) {
    return isOpen() && what != null && (until == null || !day.isAfter(until));
  }

  /** The first day on which it does not hold any more; null when others say so. */
  public @Nullable LocalDate heldUntil() {
    return until == null ? null : until.plusDays(1);
  }
}
