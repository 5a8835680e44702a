package io.dunlin.account.collection.suspension;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * The stage of a suspension with its days (E2), in the account's calendar.
 *
 * @param since the day on which the account last became a candidate; null when it never was
 * @param suspendsOn the day that the customer was told, or a later one after a hold
 */
public record SuspensionStage(
    State state,
    @Nullable LocalDate since,
    @Nullable LocalDate warnedOn,
    @Nullable LocalDate suspendsOn,
    @Nullable LocalDate suspendedOn,
    @Nullable LocalDate reinstatedOn) {

  static final SuspensionStage NEVER =
      new SuspensionStage(State.NONE, null, null, null, null, null);

  /** REINSTATED: in service again after a suspension, until it is a candidate again. */
  public enum State {
    NONE,
    CANDIDATE,
    WARNED,
    SUSPENDED,
    REINSTATED
  }

  SuspensionStage candidate(LocalDate day) {
    return new SuspensionStage(State.CANDIDATE, day, null, null, null, null);
  }

  SuspensionStage warned(LocalDate day, LocalDate suspends) {
    return new SuspensionStage(
        State.WARNED, since == null ? day : since, day, suspends, null, null);
  }

  SuspensionStage suspendedNotBefore(LocalDate day) {
    return state == State.WARNED && suspendsOn != null && suspendsOn.isBefore(day)
        ? new SuspensionStage(state, since, warnedOn, day, null, null)
        : this;
  }

  SuspensionStage suspended(LocalDate day) {
    return new SuspensionStage(State.SUSPENDED, since, warnedOn, suspendsOn, day, null);
  }

  SuspensionStage reinstated(LocalDate day) {
    return new SuspensionStage(State.REINSTATED, since, warnedOn, suspendsOn, suspendedOn, day);
  }

  SuspensionStage left() {
    return new SuspensionStage(State.NONE, since, null, null, null, null);
  }
}
