package io.dunlin.dunning.message;

import static java.util.Objects.requireNonNull;

import module java.base;

import io.dunlin.dunning.playbook.Step;
import io.dunlin.dunning.sequence.DunningEffect.PlanMessage;
import io.dunlin.dunning.sequence.Sequence;
import io.dunlin.events.DunningEvent.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * A message that is planned.
 *
 * @param state PLANNED, or CANCELLED where the events that asked for it have withdrawn it, too
 * @param leavesAt the first instant at which it may leave (C7); null when it does not
 */
public record NewMessage(
    Message message, MessageState state, Instant plannedAt, @Nullable Instant leavesAt) {

  /** The message of a sequence's step. */
  static NewMessage of(PlanMessage plan) {
    Sequence sequence = plan.sequence();
    Step step = plan.step();
    Message message =
        new Message(
            plan.message(),
            MessageKind.COLLECTION,
            sequence.account(),
            sequence.id(),
            sequence.episode().id(),
            step.id(),
            step.day(),
            step.sequenceDay(),
            requireNonNull(step.sender()),
            requireNonNull(step.template()),
            sequence.playbook().owner(),
            0,
            plan.why());
    return new NewMessage(message, MessageState.PLANNED, plan.at(), plan.leavesAt());
  }
}
