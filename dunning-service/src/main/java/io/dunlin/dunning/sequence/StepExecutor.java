package io.dunlin.dunning.sequence;

import module java.base;

import io.dunlin.dunning.contactpolicy.ContactDeferral;
import io.dunlin.dunning.decision.DecisionKind;
import io.dunlin.dunning.playbook.Step;
import io.dunlin.dunning.sequence.DunningEffect.PlanMessage;
import io.dunlin.dunning.sequence.DunningEffect.PublishEvent;
import io.dunlin.dunning.sequence.StepRun.Outcome;
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

  /** A person leaves a step out; when its message has not left yet, it never does (A6). */
  public Decision<Sequence> skip(Sequence sequence, Step step, SequenceFacts facts) {
    SequenceEvents about = new SequenceEvents(sequence, facts, now);
    List<DunningEffect> effects = new ArrayList<>();
    List<PlannedMessage> others = new ArrayList<>();
    for (PlannedMessage message : sequence.planned()) {
      if (message.step().equals(step.id())) {
        effects.addAll(about.cancelled(message, "SKIPPED", "A6"));
      } else {
        others.add(message);
      }
    }
    if (sequence.isDone(step)) {
      return new Decision<>(sequence.withPlanned(others), effects);
    }
    StepRun run = new StepRun(step.id(), Outcome.SKIPPED, now);
    effects.add(new DunningEffect.AddStepRun(sequence.id(), run));
    effects.add(about.note(null, step.id(), DecisionKind.SKIP, "A6", "skipped by a person"));
    return new Decision<>(sequence.withDone(run), effects);
  }

  /** A person lets a step run before its day; those before it keep theirs (A6). */
  public Decision<Sequence> bringForward(Sequence sequence, Step step, SequenceFacts facts) {
    return take(sequence, new RemainingSteps.Due(List.of(step), List.of()), facts);
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
    SequenceEvents about = new SequenceEvents(sequence, facts, now);
    return new Decision<>(
        sequence,
        List.of(
            new PublishEvent(tasks().of(step, sequence, facts)),
            about.note(null, step.id(), DecisionKind.ASK, "A2", about.because(step))));
  }

  Decision<Sequence> followUp(Sequence sequence, SequenceFacts facts) {
    return new Decision<>(
        sequence.withFollowUp(true),
        List.of(
            new PublishEvent(tasks().followUp(sequence, facts)),
            new SequenceEvents(sequence, facts, now)
                .note(null, null, DecisionKind.ASK, "A3", "still overdue after the answer")));
  }

  public TaskRequests tasks() {
    return new TaskRequests(now, ids);
  }
}
