package io.dunlin.dunning.sequence;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Builds the events, log entries and cancellations that follow when the status of a sequence
 * changes.
 */
final class SequenceEvents {

  private SequenceEvents() {}

  static DunningEffect started(Sequence s, Instant at) {
    return new PublishEvent(
        new SequenceStarted(
            s.account(),
            s.id().toString(),
            s.episode().id(),
            s.playbook().name(),
            s.playbook().version(),
            at));
  }

  static List<DunningEffect> changed(
      Sequence before, Sequence after, SequenceFacts facts, Instant at) {
    if (before.status().state() == after.status().state()) {
      return List.of();
    }
    Reason reason = after.status().reason();
    return switch (after.status().state()) {
      case STOPPED -> stopped(after, Objects.requireNonNull(reason), facts, at);
      case HELD -> held(after, Objects.requireNonNull(reason), facts, at);
      case RUNNING -> List.of(resumed(after, before.status(), at));
      case COMPLETED -> List.of(completed(after, before.status(), at));
    };
  }

  /** Opted out (A3): nothing more leaves, not even what was already planned. */
  private static List<DunningEffect> stopped(
      Sequence s, Reason reason, SequenceFacts facts, Instant at) {
    List<DunningEffect> effects = new ArrayList<>();
    effects.add(
        new PublishEvent(
            new SequenceStopped(
                s.account(),
                s.id().toString(),
                s.episode().id(),
                s.playbook().name(),
                reason.name(),
                at)));
    effects.add(
        note(s, null, null, DecisionKind.CANCEL, reason.rule(), "stopped: " + reason, facts, at));
    for (PlannedMessage message : s.planned()) {
      effects.addAll(cancelled(s, message, reason.name(), reason.rule(), facts, at));
    }
    return effects;
  }

  static List<DunningEffect> cancelled(
      Sequence s,
      PlannedMessage planned,
      String reason,
      String rule,
      SequenceFacts facts,
      Instant at) {
    DunningEvent event =
        new MessageCancelled(
            s.account(),
            planned.message().toString(),
            s.id().toString(),
            s.episode().id(),
            planned.step(),
            reason,
            at,
            MessageKind.COLLECTION,
            rule);
    return List.of(
        new CancelMessage(planned.message(), rule + ": " + reason),
        new PublishEvent(event),
        note(s, planned.message(), planned.step(), DecisionKind.CANCEL, rule, reason, facts, at));
  }

  private static List<DunningEffect> held(
      Sequence s, Reason reason, SequenceFacts facts, Instant at) {
    return List.of(
        new PublishEvent(
            new SequenceHeld(s.account(), s.id().toString(), s.episode().id(), reason.name(), at)),
        note(s, null, null, DecisionKind.HOLD, reason.rule(), "held: " + reason, facts, at));
  }

  private static DunningEffect resumed(Sequence s, SequenceStatus from, Instant at) {
    return new PublishEvent(
        new SequenceResumed(
            s.account(), s.id().toString(), s.episode().id(), resumedBecause(from.reason()), at));
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
  private static DunningEffect completed(Sequence s, SequenceStatus from, Instant at) {
    return from.is(SequenceState.RUNNING)
        ? new PublishEvent(
            new SequenceCompleted(s.account(), s.id().toString(), s.episode().id(), at))
        : resumed(s, from, at);
  }

  static DunningEffect note(
      Sequence s,
      @Nullable UUID message,
      @Nullable String step,
      DecisionKind verdict,
      String rule,
      String reason,
      SequenceFacts facts,
      Instant at) {
    return new LogDecision(
        new LoggedDecision(
            s.account(), s.id(), message, step, verdict, rule, reason, facts.day(at), at));
  }

  /** For people: why a step is taken. */
  static String because(Sequence s, Step step) {
    return "process day %d of %s".formatted(step.day(), s.playbook().label());
  }
}
