package io.dunlin.reporting.promise;

import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.DispositionEvent.PromiseCorrected;
import io.dunlin.events.DispositionEvent.PromiseKept;
import io.dunlin.events.DispositionEvent.PromiseReleased;
import io.dunlin.events.DispositionEvent.PromiseRenewed;
import io.dunlin.events.DispositionEvent.PromiseReopened;
import io.dunlin.events.DispositionEvent.PromiseWithdrawn;
import io.dunlin.events.DomainEvent;
import io.dunlin.events.Money;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an event changes of a promise.
 *
 * @param state null when it stays as it is; with it comes how much was received, and the day
 * @param amount null when amount and day of the promise stay as they are
 */
record PromiseTurn(
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

  /** None for an event that is not about the end or the terms of a promise. */
  static Optional<PromiseTurn> of(DomainEvent event) {
    return switch (event) {
      case PromiseKept e -> {
        State kept = Boolean.TRUE.equals(e.late()) ? State.KEPT_LATE : State.KEPT;
        yield turned(e.promise(), kept, e.amount(), e.on());
      }
      case PromiseBroken e -> turned(e.promise(), State.BROKEN, e.received(), e.on());
      case PromiseReleased e -> turned(e.promise(), State.RELEASED, e.received(), e.on());
      case PromiseReopened e -> turned(e.promise(), State.MADE, e.received(), null);
      case PromiseWithdrawn e ->
          turned(e.promise(), State.WITHDRAWN, null, LocalDate.ofInstant(e.at(), ZoneOffset.UTC));
      case PromiseRenewed e -> turned(e.promise(), State.RENEWED, null, e.on());
      case PromiseCorrected e ->
          Optional.of(new PromiseTurn(e.promise(), null, null, null, e.amount(), e.dueOn()));
      default -> Optional.empty();
    };
  }

  private static Optional<PromiseTurn> turned(
      String promise, State state, @Nullable Money received, @Nullable LocalDate on) {
    return Optional.of(new PromiseTurn(promise, state, received, on, null, null));
  }

  /** Both in one, the later one last. */
  PromiseTurn then(PromiseTurn later) {
    boolean turns = later.state != null;
    return new PromiseTurn(
        promise,
        turns ? later.state : state,
        turns ? later.received : received,
        turns ? later.endedOn : endedOn,
        later.amount == null ? amount : later.amount,
        later.dueOn == null ? dueOn : later.dueOn);
  }
}
