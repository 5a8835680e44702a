package io.dunlin.reporting.metric.sequence;

import module java.base;

import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.SequenceCompleted;
import io.dunlin.events.DunningEvent.SequenceResumed;
import io.dunlin.events.DunningEvent.SequenceStopped;
import org.jspecify.annotations.Nullable;

/** How a sequence stands after an event: stopped for a reason, completed, or going on again. */
record SequenceUpdate(
    String sequence,
    @Nullable Instant stoppedAt,
    @Nullable String reason,
    @Nullable Instant completedAt) {

  static Optional<SequenceUpdate> of(DunningEvent event) {
    return switch (event) {
      case SequenceStopped stopped ->
          Optional.of(new SequenceUpdate(stopped.sequence(), stopped.at(), stopped.reason(), null));
      case SequenceCompleted completed ->
          Optional.of(new SequenceUpdate(completed.sequence(), null, null, completed.at()));
      case SequenceResumed resumed ->
          Optional.of(new SequenceUpdate(resumed.sequence(), null, null, null));
      default -> Optional.empty();
    };
  }
}
