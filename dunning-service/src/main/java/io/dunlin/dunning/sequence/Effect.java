package io.dunlin.dunning.sequence;

import io.dunlin.dunning.decision.Decided;
import io.dunlin.dunning.playbook.Step;
import io.dunlin.events.DunningEvent;
import java.time.Instant;
import java.util.UUID;

/** What a decision brings about, besides the new state. */
public sealed interface Effect {

  /** Tell the others. */
  record Say(DunningEvent event) implements Effect {}

  /** Keep the reason. */
  record Note(Decided decided) implements Effect {}

  /**
   * Plan the e-mail of a step; it leaves only after clearance.
   *
   * @param leavesAt the first instant at which the contact policy lets it leave (C7)
   */
  record PlanMessage(
      UUID message, Sequence sequence, Step step, String why, Instant at, Instant leavesAt)
      implements Effect {}

  /** A planned e-mail never leaves. */
  record CancelMessage(UUID message, String why) implements Effect {}
}
