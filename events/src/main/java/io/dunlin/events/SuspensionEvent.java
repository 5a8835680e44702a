package io.dunlin.events;

import module java.base;

import org.jspecify.annotations.Nullable;

/** The suspension of an account, from the warning to its end (E2). */
public sealed interface SuspensionEvent extends AccountEvent {

  /**
   * The customer is told that the account will be suspended on suspendsOn unless it pays (E2).
   *
   * @param oldestDueOn of what is collectible
   * @param collectible in each currency in which something is
   * @param by who warned by hand; null when the passing of days did
   * @param letter under which dunning-service tells the customer; null when we warn by other means
   */
  record SuspensionWarned(
      String account,
      @Nullable Episode episode,
      LocalDate suspendsOn,
      @Nullable LocalDate oldestDueOn,
      List<Money> collectible,
      String reason,
      @Nullable String by,
      LocalDate on,
      @Nullable String letter)
      implements SuspensionEvent {}

  /**
   * A warned account will not be suspended while this lasts (E2); also when somebody holds it.
   *
   * @param heldBy BY_HAND, DISPUTE, PLAN, PROMISE, PAYMENT
   * @param until the day on which it goes on by itself; null when that is for others to say
   */
  record SuspensionHeld(
      String account,
      @Nullable Episode episode,
      List<String> heldBy,
      String reason,
      @Nullable LocalDate until,
      @Nullable String by,
      LocalDate on)
      implements SuspensionEvent {}

  /** Nothing holds the suspension of a warned account any more; it comes on suspendsOn (E2). */
  record SuspensionResumed(
      String account, @Nullable Episode episode, LocalDate suspendsOn, LocalDate on)
      implements SuspensionEvent {}

  /**
   * The letter of a warning left so late that suspension comes later than was told before (E2).
   *
   * @param suspendsOn the day that the letter names
   */
  record SuspensionPutOff(
      String account, @Nullable Episode episode, LocalDate suspendsOn, LocalDate on)
      implements SuspensionEvent {}

  /** A warned account will not be suspended any more, or somebody let it go (E2). */
  record SuspensionReleased(
      String account, @Nullable Episode episode, String reason, @Nullable String by, LocalDate on)
      implements SuspensionEvent {}

  /** Warned on a day and still unpaid two weeks later (E2). */
  record AccountSuspended(
      String account,
      @Nullable Episode episode,
      LocalDate warnedOn,
      List<Money> collectible,
      String reason,
      @Nullable String by,
      LocalDate on)
      implements SuspensionEvent {}

  /** A suspended account is in service again: it is current, or a person said so (E2). */
  record AccountReinstated(
      String account,
      @Nullable Episode episode,
      LocalDate suspendedOn,
      String reason,
      @Nullable String by,
      LocalDate on)
      implements SuspensionEvent {}
}
