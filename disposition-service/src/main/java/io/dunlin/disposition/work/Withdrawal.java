package io.dunlin.disposition.work;

import io.dunlin.events.DunningEvent.SequenceStopped;
import java.time.Instant;

/**
 * The end of a sequence or of an episode, with which the work that waits for it is not needed.
 *
 * @param of the identifier of what is over
 */
record Withdrawal(String of, String reason, Instant at) {

  static Withdrawal of(SequenceStopped stop) {
    return new Withdrawal(stop.sequence(), stop.reason(), stop.at());
  }
}
