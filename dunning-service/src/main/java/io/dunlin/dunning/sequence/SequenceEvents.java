package io.dunlin.dunning.sequence;

import module java.base;

import io.dunlin.dunning.decision.DecisionKind;
import io.dunlin.dunning.decision.LoggedDecision;
import io.dunlin.dunning.playbook.Step;
import io.dunlin.dunning.sequence.DunningEffect.CancelMessage;
import io.dunlin.dunning.sequence.DunningEffect.LogDecision;
import io.dunlin.dunning.sequence.DunningEffect.PublishEvent;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.MessageCancelled;
import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.events.DunningEvent.SequenceStarted;
import org.jspecify.annotations.Nullable;

/**
 * Builds the events, log entries and cancellations of a sequence.
 *
 * @param sequence as it is after a change
 */
record SequenceEvents(Sequence sequence, SequenceFacts facts, Instant at) {

  static DunningEffect started(Sequence started, Instant at) {
    return new PublishEvent(
        new SequenceStarted(
            started.account(),
            started.id().toString(),
            started.episode().id(),
            started.playbook().name(),
            started.playbook().version(),
            at));
  }

  List<DunningEffect> cancelled(PlannedMessage planned, String reason, String rule) {
    DunningEvent event =
        new MessageCancelled(
            sequence.account(),
            planned.message().toString(),
            sequence.id().toString(),
            sequence.episode().id(),
            planned.step(),
            reason,
            at,
            MessageKind.COLLECTION,
            rule);
    return List.of(
        new CancelMessage(planned.message(), rule + ": " + reason),
        new PublishEvent(event),
        note(planned.message(), planned.step(), DecisionKind.CANCEL, rule, reason));
  }

  DunningEffect note(
      @Nullable UUID message,
      @Nullable String step,
      DecisionKind verdict,
      String rule,
      String reason) {
    return new LogDecision(
        new LoggedDecision(
            sequence.account(),
            sequence.id(),
            message,
            step,
            verdict,
            rule,
            reason,
            facts.day(at),
            at));
  }

  /** For people: why a step is taken. */
  String because(Step step) {
    return "process day %d of %s".formatted(step.day(), sequence.playbook().label());
  }
}
