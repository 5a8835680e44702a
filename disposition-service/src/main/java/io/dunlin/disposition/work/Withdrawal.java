package io.dunlin.disposition.work;

import io.dunlin.events.DunningEvent.SequenceStopped;
import java.time.Instant;

/**
 * Something has come that ends work, so that what waits for it is not needed any more.
 *
 * @param reason a code, such as PROMISE_KEPT or ACCOUNT_CURRENT
 */
public record Withdrawal(WorkEnd end, String reason, Instant at) {

  static Withdrawal of(SequenceStopped stop) {
    return new Withdrawal(WorkEnd.sequenceStopped(stop.sequence()), stop.reason(), stop.at());
  }
}
