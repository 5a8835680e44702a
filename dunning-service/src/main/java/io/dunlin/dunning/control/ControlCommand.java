package io.dunlin.dunning.control;

import module java.base;

import io.dunlin.dunning.sequence.Sequence;
import io.dunlin.events.DunningEvent.SequenceSteered;
import io.dunlin.events.DunningEvent.SteeringVerb;
import org.jspecify.annotations.Nullable;

/**
 * Who controls a sequence, and why (A6, A7).
 *
 * @param reason in the person's own words; null where none was given
 * @param contacts whom it adds; none for the other verbs
 */
record ControlCommand(
    SteeringVerb verb, String by, @Nullable String reason, List<String> contacts) {

  SequenceSteered of(Sequence sequence, Instant at) {
    return new SequenceSteered(
        sequence.account(),
        sequence.id().toString(),
        sequence.episode().id(),
        verb,
        contacts,
        by,
        reason,
        at);
  }
}
