package io.dunlin.dunning.sequence;

import module java.base;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.account.Standing;
import io.dunlin.dunning.decision.LoggedDecision;
import io.dunlin.dunning.playbook.Step;
import io.dunlin.events.DunningEvent;

/** A decision yields effects: everything that is to be saved, told or planned because of it. */
public sealed interface DunningEffect {

  /** The content of the effects of one kind, in their order. */
  static <E extends DunningEffect, T> List<T> of(
      List<DunningEffect> effects, Class<E> kind, Function<E, T> content) {
    return effects.stream().filter(kind::isInstance).map(kind::cast).map(content).toList();
  }

  /** An event for the other services. */
  record PublishEvent(DunningEvent event) implements DunningEffect {}

  /** The reason is kept in the decision log. */
  record LogDecision(LoggedDecision decided) implements DunningEffect {}

  /**
   * Plan the e-mail of a step; it leaves only after clearance.
   *
   * @param leavesAt the first instant at which the contact policy lets it leave (C7)
   */
  record PlanMessage(
      UUID message, Sequence sequence, Step step, String why, Instant at, Instant leavesAt)
      implements DunningEffect {}

  /** A planned e-mail never leaves. */
  record CancelMessage(UUID message, String why) implements DunningEffect {}

  /** The account's profile is a later version. */
  record SaveProfile(Profile profile) implements DunningEffect {}

  /** The account's standing is a later version. */
  record SaveStanding(Standing standing) implements DunningEffect {}

  record AddAnswer(Answer answer) implements DunningEffect {}

  /** A person found that it was none. */
  record RemoveAnswer(Answer answer) implements DunningEffect {}

  record AddDoubtfulReply(DoubtfulReply reply) implements DunningEffect {}

  /** A person has decided on it. */
  record RemoveDoubtfulReply(DoubtfulReply reply) implements DunningEffect {}

  /** A sequence has begun or changed; of several states the last one counts. */
  record SaveSequence(Sequence sequence) implements DunningEffect {}

  /** A sequence is done with a step. */
  record AddStepRun(UUID sequence, StepRun run) implements DunningEffect {}
}
