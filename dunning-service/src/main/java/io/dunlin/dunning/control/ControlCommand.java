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
 * @param step which it is about; null for the other verbs
 * @param until the account's day on which a hold ends; null for one without end
 */
record ControlCommand(
    SteeringVerb verb,
    String by,
    @Nullable String reason,
    List<String> contacts,
    @Nullable String step,
    @Nullable LocalDate until) {

  ControlCommand adding(List<String> people) {
    return new ControlCommand(verb, by, reason, people, step, until);
  }

  ControlCommand about(String one) {
    return new ControlCommand(verb, by, reason, contacts, one, until);
  }

  ControlCommand until(@Nullable LocalDate day) {
    return new ControlCommand(verb, by, reason, contacts, step, day);
  }

  SequenceSteered of(Sequence sequence, Instant at) {
    return new SequenceSteered(
        sequence.account(),
        sequence.id().toString(),
        sequence.episode().id(),
        verb,
        contacts,
        step,
        until,
        by,
        reason,
        at);
  }
}
