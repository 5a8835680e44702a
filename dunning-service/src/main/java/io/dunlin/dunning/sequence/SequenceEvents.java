package io.dunlin.dunning.sequence;

import module java.base;

import io.dunlin.dunning.decision.DecisionKind;
import io.dunlin.dunning.decision.LoggedDecision;
import io.dunlin.dunning.playbook.Step;
import io.dunlin.dunning.sequence.DunningEffect.CancelMessage;
import io.dunlin.dunning.sequence.DunningEffect.LogDecision;
import io.dunlin.dunning.sequence.DunningEffect.PublishEvent;
import io.dunlin.dunning.sequence.SequenceStatus.Reason;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.MessageCancelled;
import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.events.DunningEvent.SequenceCompleted;
import io.dunlin.events.DunningEvent.SequenceHeld;
import io.dunlin.events.DunningEvent.SequenceResumed;
import io.dunlin.events.DunningEvent.SequenceStarted;
import io.dunlin.events.DunningEvent.SequenceStopped;
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

  /** Tells what has changed since the sequence had an earlier status. */
  List<DunningEffect> changedFrom(SequenceStatus before) {
    SequenceStatus status = sequence.status();
    if (before.state() == status.state()) {
      return List.of();
    }
    return switch (status.state()) {
      case STOPPED -> stopped(Objects.requireNonNull(status.reason()));
      case HELD -> held(Objects.requireNonNull(status.reason()));
      case RUNNING -> List.of(resumed(before));
      case COMPLETED -> List.of(completed(before));
    };
  }

  /** Opted out (A3): nothing more leaves, not even what was already planned. */
  private List<DunningEffect> stopped(Reason reason) {
    List<DunningEffect> effects = new ArrayList<>();
    effects.add(
        new PublishEvent(
            new SequenceStopped(
                sequence.account(),
                sequence.id().toString(),
                sequence.episode().id(),
                sequence.playbook().name(),
                reason.name(),
                at)));
    effects.add(note(null, null, DecisionKind.CANCEL, reason.rule(), "stopped: " + reason));
    for (PlannedMessage message : sequence.planned()) {
      effects.addAll(cancelled(message, reason.name(), reason.rule()));
    }
    return effects;
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

  private List<DunningEffect> held(Reason reason) {
    return List.of(
        new PublishEvent(
            new SequenceHeld(
                sequence.account(),
                sequence.id().toString(),
                sequence.episode().id(),
                reason.name(),
                at)),
        note(null, null, DecisionKind.HOLD, reason.rule(), "held: " + reason));
  }

  private DunningEffect resumed(SequenceStatus from) {
    return new PublishEvent(
        new SequenceResumed(
            sequence.account(),
            sequence.id().toString(),
            sequence.episode().id(),
            resumedBecause(from.reason()),
            at));
  }

  private static String resumedBecause(@Nullable Reason before) {
    return switch (before) {
      case BY_HAND -> "BY_HAND";
      case POC_RESPONDED, DOUBTFUL_REPLY -> "REPLY_DECIDED";
      case ACCOUNT_CURRENT -> "EPISODE_REOPENED";
      case DISPUTE, NOTHING_COLLECTIBLE -> "COLLECTIBLE_AGAIN";
      case null -> "EPISODE_REOPENED";
    };
  }

  /**
   * A sequence that goes on after its last step is told as resumed; completion is told once only.
   */
  private DunningEffect completed(SequenceStatus from) {
    return from.is(SequenceState.RUNNING)
        ? new PublishEvent(
            new SequenceCompleted(
                sequence.account(), sequence.id().toString(), sequence.episode().id(), at))
        : resumed(from);
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
