package io.dunlin.dunning.sequence;

import module java.base;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.contactpolicy.ContactDeferral;
import io.dunlin.dunning.decision.DecisionKind;
import io.dunlin.dunning.playbook.Playbook;
import io.dunlin.dunning.playbook.Step;
import io.dunlin.dunning.sequence.DunningEffect.PlanMessage;
import io.dunlin.dunning.sequence.DunningEffect.PublishEvent;
import io.dunlin.dunning.sequence.StepRun.Outcome;
import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.events.TaskKind;
import io.dunlin.kit.contactpolicy.ContactDecision;

/** Runs steps that are due: plans a message, or asks a person for a task. */
public record StepExecutor(Instant now, Supplier<UUID> ids) {

  Decision<Sequence> take(Sequence sequence, RemainingSteps.Due due, SequenceFacts facts) {
    List<StepRun> runs =
        Stream.concat(
                due.passedOver().stream().map(step -> new StepRun(step.id(), Outcome.SKIPPED, now)),
                due.taken().stream().map(step -> new StepRun(step.id(), Outcome.RAN, now)))
            .toList();
    Sequence after =
        sequence.withDone(Stream.concat(sequence.done().stream(), runs.stream()).toList());
    SequenceEvents about = new SequenceEvents(sequence, facts, now);
    List<DunningEffect> effects = new ArrayList<>();
    runs.forEach(run -> effects.add(new DunningEffect.AddStepRun(sequence.id(), run)));
    for (Step missed : due.passedOver()) {
      effects.add(about.note(null, missed.id(), DecisionKind.SKIP, "W7", "a later step is due"));
    }
    Decision<Sequence> decision = new Decision<>(after, effects);
    for (Step step : due.taken()) {
      decision = decision.then(current -> take(current, step, facts));
    }
    return decision;
  }

  private Decision<Sequence> take(Sequence sequence, Step step, SequenceFacts facts) {
    return step.writes() ? plan(sequence, step, facts) : ask(sequence, step, facts);
  }

  /** Cancels planned messages that could not leave: one message catches up (W7). */
  private Decision<Sequence> plan(Sequence sequence, Step step, SequenceFacts facts) {
    SequenceEvents about = new SequenceEvents(sequence, facts, now);
    List<DunningEffect> effects = new ArrayList<>();
    for (PlannedMessage earlier : sequence.planned()) {
      effects.addAll(about.cancelled(earlier, "OVERTAKEN", "W7"));
    }
    UUID message = ids.get();
    String why = "A2: " + about.because(step);
    Instant leavesAt = now;
    effects.add(
        about.note(
            message, step.id(), DecisionKind.WRITE, "A2", "planned: " + about.because(step)));
    if (facts.contactAt(now) instanceof ContactDecision.Refused refused) {
      String waits = ContactDeferral.inWords(refused);
      why += "; " + waits;
      leavesAt = ContactDeferral.until(refused, now);
      effects.add(about.note(message, step.id(), DecisionKind.HOLD, ContactDeferral.RULE, waits));
    }
    effects.add(new PlanMessage(message, sequence, step, why, now, leavesAt));
    return new Decision<>(
        sequence.withPlanned(List.of(new PlannedMessage(message, step.id()))), effects);
  }

  private Decision<Sequence> ask(Sequence sequence, Step step, SequenceFacts facts) {
    TaskRequested task =
        new TaskRequested(
            sequence.account(),
            ids.get().toString(),
            step.kind().task(),
            sequence.id().toString(),
            sequence.episode().id(),
            step.id(),
            step.day(),
            step.sequenceDay(),
            step.assignee() == null ? sequence.playbook().owner() : step.assignee(),
            step.title(),
            step.description(),
            facts.day(now),
            now,
            null);
    SequenceEvents about = new SequenceEvents(sequence, facts, now);
    return new Decision<>(
        sequence,
        List.of(
            new PublishEvent(task),
            about.note(null, step.id(), DecisionKind.ASK, "A2", about.because(step))));
  }

  /** The customer answered and is still overdue: the owner gets one dated task (A3). */
  Decision<Sequence> followUp(Sequence sequence, SequenceFacts facts) {
    TaskRequested task =
        new TaskRequested(
            sequence.account(),
            ids.get().toString(),
            TaskKind.FOLLOW_UP,
            null,
            sequence.episode().id(),
            null,
            null,
            null,
            sequence.playbook().owner(),
            "Follow up: the customer answered and is still overdue",
            "Look at what the main contact said and at what has been paid since. Agree on the next"
                + " step; reminders do not start again in this episode.",
            facts.day(now),
            now,
            facts.latestAnswerIn(sequence.episode()).map(Answer::source).orElse(null));
    return new Decision<>(
        sequence.withFollowUp(true),
        List.of(
            new PublishEvent(task),
            new SequenceEvents(sequence, facts, now)
                .note(null, null, DecisionKind.ASK, "A3", "still overdue after the answer")));
  }

  public TaskRequested askAfter(PromiseBroken promise, Playbook playbook, Profile profile) {
    return new TaskRequested(
        promise.account(),
        ids.get().toString(),
        TaskKind.FOLLOW_UP,
        null,
        null,
        null,
        null,
        null,
        playbook.owner(),
        "Follow up: a promise to pay was broken",
        "%s was promised and %s received. Find out what happened and agree on the next step."
            .formatted(promise.amount().shown(), promise.received().shown()),
        LocalDate.ofInstant(now, profile.zone()),
        now,
        null);
  }
}
