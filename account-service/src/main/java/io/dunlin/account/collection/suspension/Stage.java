package io.dunlin.account.collection.suspension;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far suspension has come (E2), in the account's calendar days.
 *
 * @param since the day on which the account last became a candidate; null when it never was
 * @param suspendsOn the day that the customer was told, or a later one after a hold
 */
record Stage(
    State state,
    @Nullable LocalDate since,
    @Nullable LocalDate warnedOn,
    @Nullable LocalDate suspendsOn,
    @Nullable LocalDate suspendedOn,
    @Nullable LocalDate reinstatedOn) {

  static final Stage NEVER = new Stage(State.NONE, null, null, null, null, null);

  /** REINSTATED: in service again after a suspension, until it is a candidate anew. */
  enum State {
    NONE,
    CANDIDATE,
    WARNED,
    SUSPENDED,
    REINSTATED
  }

  Stage candidate(LocalDate day) {
    return new Stage(State.CANDIDATE, day, null, null, null, null);
  }

  Stage warned(LocalDate day, LocalDate suspends) {
    return new Stage(State.WARNED, since == null ? day : since, day, suspends, null, null);
  }

  Stage suspendedNotBefore(LocalDate day) {
    return state == State.WARNED && suspendsOn != null && suspendsOn.isBefore(day)
        ? new Stage(state, since, warnedOn, day, null, null)
        : this;
  }

  Stage suspended(LocalDate day) {
    return new Stage(State.SUSPENDED, since, warnedOn, suspendsOn, day, null);
  }

  Stage reinstated(LocalDate day) {
    return new Stage(State.REINSTATED, since, warnedOn, suspendsOn, suspendedOn, day);
  }

  Stage left() {
    return new Stage(State.NONE, since, null, null, null, null);
  }
}
