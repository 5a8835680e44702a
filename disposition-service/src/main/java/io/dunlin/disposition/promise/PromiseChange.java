package io.dunlin.disposition.promise;

import module java.base;

import io.dunlin.disposition.workitem.Cancellation;
import io.dunlin.disposition.workitem.WorkEnd;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.DispositionEvent.PromiseKept;
import io.dunlin.events.DispositionEvent.PromiseReleased;
import io.dunlin.events.DispositionEvent.PromiseReopened;
import io.dunlin.events.Money;

/**
 * A promise before and after something happened.
 *
 * @param on the account's day on which it did
 */
record PromiseChange(Promise before, Promise after, LocalDate on) {

  private boolean isOfState() {
    return before.state() != after.state();
  }

  /**
   * The event of a change that payments or days have made; what people change is announced with who
   * did it and why.
   */
  Optional<DispositionEvent> announcement() {
    if (!isOfState()) {
      return Optional.empty();
    }
    String account = after.account();
    String id = after.id();
    Money amount = after.amount();
    return Optional.ofNullable(
        switch (after.state()) {
          case OPEN ->
              new PromiseReopened(account, id, amount, after.dueOn(), after.received(), on);
          case KEPT -> new PromiseKept(account, id, amount, on, null);
          case KEPT_LATE -> new PromiseKept(account, id, amount, on, true);
          case BROKEN -> new PromiseBroken(account, id, amount, after.received(), on);
          case RELEASED -> new PromiseReleased(account, id, amount, after.received(), on);
          case WITHDRAWN, RENEWED -> null;
        });
  }

  /** Cancels the callback on the day of payment, since the promise has ended (C2). */
  Optional<Cancellation> callback(Instant now) {
    return isOfState()
        ? reason().map(reason -> new Cancellation(WorkEnd.promiseJudged(after.id()), reason, now))
        : Optional.empty();
  }

  private Optional<String> reason() {
    return switch (after.state()) {
      case KEPT, KEPT_LATE -> Optional.of("PROMISE_KEPT");
      case RELEASED -> Optional.of("PROMISE_RELEASED");
      case WITHDRAWN -> Optional.of("PROMISE_WITHDRAWN");
      case RENEWED -> Optional.of("PROMISE_RENEWED");
      case BROKEN -> Optional.of("PROMISE_BROKEN");
      case OPEN -> Optional.empty();
    };
  }
}
