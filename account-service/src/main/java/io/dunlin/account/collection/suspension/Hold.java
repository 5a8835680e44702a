package io.dunlin.account.collection.suspension;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * A reason for which an account is neither warned nor suspended for the time being (E2).
 *
 * @param until the day on which it does not hold any more; null when that is for others to say
 * @param by who said so; null where the facts do
 */
public record Hold(Kind kind, String reason, @Nullable LocalDate until, @Nullable String by) {

  /** The reasons. PAYMENT: money came in that is not applied to an invoice yet. */
  public enum Kind {
    BY_HAND,
    DISPUTE,
    PLAN,
    PROMISE,
    PAYMENT
  }

  boolean isByHand() {
    return kind == Kind.BY_HAND;
  }

  boolean holdsOn(LocalDate day) {
    return until == null || day.isBefore(until);
  }
}
