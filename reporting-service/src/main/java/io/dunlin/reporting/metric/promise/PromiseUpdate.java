package io.dunlin.reporting.metric.promise;

import module java.base;

import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.DispositionEvent.PromiseCorrected;
import io.dunlin.events.DispositionEvent.PromiseKept;
import io.dunlin.events.DispositionEvent.PromiseReleased;
import io.dunlin.events.DispositionEvent.PromiseRenewed;
import io.dunlin.events.DispositionEvent.PromiseReopened;
import io.dunlin.events.DispositionEvent.PromiseWithdrawn;
import io.dunlin.events.DomainEvent;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * The change of a promise that an event tells.
 *
 * @param state null when it stays as it is; with it comes how much was received, and the day
 * @param amount null when amount and day of the promise stay as they are
 */
record PromiseUpdate(
    String promise,
    @Nullable State state,
    @Nullable Money received,
    @Nullable LocalDate endedOn,
    @Nullable Money amount,
    @Nullable LocalDate dueOn) {

  enum State {
    MADE,
    KEPT,
    KEPT_LATE,
    BROKEN,
    RELEASED,
    WITHDRAWN,
    RENEWED
  }

  /** Empty for an event that is not about the end or the terms of a promise. */
  static Optional<PromiseUpdate> of(DomainEvent event) {
    return switch (event) {
      case PromiseKept e -> {
        State kept = Boolean.TRUE.equals(e.late()) ? State.KEPT_LATE : State.KEPT;
        yield ended(e.promise(), kept, e.amount(), e.on());
      }
      case PromiseBroken e -> ended(e.promise(), State.BROKEN, e.received(), e.on());
      case PromiseReleased e -> ended(e.promise(), State.RELEASED, e.received(), e.on());
      case PromiseReopened e -> ended(e.promise(), State.MADE, e.received(), null);
      case PromiseWithdrawn e ->
          ended(e.promise(), State.WITHDRAWN, null, LocalDate.ofInstant(e.at(), ZoneOffset.UTC));
      case PromiseRenewed e -> ended(e.promise(), State.RENEWED, null, e.on());
      case PromiseCorrected e ->
          Optional.of(new PromiseUpdate(e.promise(), null, null, null, e.amount(), e.dueOn()));
      default -> Optional.empty();
    };
  }

  private static Optional<PromiseUpdate> ended(
      String promise, State state, @Nullable Money received, @Nullable LocalDate on) {
    return Optional.of(new PromiseUpdate(promise, state, received, on, null, null));
  }

  /** Combines this change with a later one, which wins. */
  PromiseUpdate then(PromiseUpdate later) {
    boolean ends = later.state != null;
    return new PromiseUpdate(
        promise,
        ends ? later.state : state,
        ends ? later.received : received,
        ends ? later.endedOn : endedOn,
        later.amount == null ? amount : later.amount,
        later.dueOn == null ? dueOn : later.dueOn);
  }
}
