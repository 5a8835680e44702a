package io.dunlin.dunning.message;

import io.dunlin.dunning.sequence.SequenceState;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How things stand around a message when they are looked at under the account's lock.
 *
 * @param standingVersion the highest version of the account's standing that was heard of; −1 for
 *     none
 * @param contacts further people who get the sequence's messages (A6)
 * @param bounced addresses that came back
 */
record Situation(
    Message message,
    MessageState state,
    SequenceState sequence,
    long standingVersion,
    ZoneId zone,
    @Nullable String csm,
    List<String> contacts,
    Set<String> bounced) {

  boolean mayLeave() {
    return state == MessageState.PLANNED
        && (sequence == SequenceState.RUNNING || sequence == SequenceState.COMPLETED);
  }
}
