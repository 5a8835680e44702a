package io.dunlin.dunning.sequence;

import module java.base;

import io.dunlin.dunning.decision.DecisionKind;
import io.dunlin.dunning.sequence.DunningEffect.PublishEvent;
import io.dunlin.dunning.sequence.SequenceStatus.Reason;
import io.dunlin.events.DunningEvent.SequenceCompleted;
import io.dunlin.events.DunningEvent.SequenceHeld;
import io.dunlin.events.DunningEvent.SequenceResumed;
import io.dunlin.events.DunningEvent.SequenceStopped;
import org.jspecify.annotations.Nullable;

/**
 * Tells that a sequence has another status than before.
 *
 * @param about the sequence as it is after the change
 */
record StatusEvents(SequenceEvents about, SequenceStatus before) {

  /** What is told of the change; nothing when the state is the same. */
  List<DunningEffect> all() {
    SequenceStatus status = sequence().status();
    if (before.state() == status.state()) {
      return List.of();
    }
    return switch (status.state()) {
      case STOPPED -> stopped(Objects.requireNonNull(status.reason()));
      case HELD -> held(Objects.requireNonNull(status.reason()));
      case RUNNING -> List.of(resumed());
      case COMPLETED -> List.of(completed());
    };
  }

  /** Opted out (A3): nothing more leaves, not even what was already planned. */
  private List<DunningEffect> stopped(Reason reason) {
    List<DunningEffect> effects = new ArrayList<>();
    effects.add(
        new PublishEvent(
            new SequenceStopped(
                sequence().account(),
                sequence().id().toString(),
                sequence().episode().id(),
                sequence().playbook().name(),
                reason.name(),
                about.at())));
    effects.add(about.note(null, null, DecisionKind.CANCEL, reason.rule(), "stopped: " + reason));
    for (PlannedMessage message : sequence().planned()) {
      effects.addAll(about.cancelled(message, reason.name(), reason.rule()));
    }
    return effects;
  }

  private List<DunningEffect> held(Reason reason) {
    return List.of(
        new PublishEvent(
            new SequenceHeld(
                sequence().account(),
                sequence().id().toString(),
                sequence().episode().id(),
                reason.name(),
                about.at())),
        about.note(null, null, DecisionKind.HOLD, reason.rule(), "held: " + reason));
  }

  private DunningEffect resumed() {
    return new PublishEvent(
        new SequenceResumed(
            sequence().account(),
            sequence().id().toString(),
            sequence().episode().id(),
            resumedBecause(before.reason()),
            about.at()));
  }

  private static String resumedBecause(@Nullable Reason reason) {
    return switch (reason) {
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
  private DunningEffect completed() {
    return before.is(SequenceState.RUNNING)
        ? new PublishEvent(
            new SequenceCompleted(
                sequence().account(),
                sequence().id().toString(),
                sequence().episode().id(),
                about.at()))
        : resumed();
  }

  private Sequence sequence() {
    return about.sequence();
  }
}
