package io.dunlin.dunning.control;

import module java.base;

import io.dunlin.dunning.playbook.SequenceDay;
import io.dunlin.dunning.playbook.Step;
import io.dunlin.dunning.playbook.StepKind;
import io.dunlin.dunning.sequence.Sequence;
import io.dunlin.dunning.sequence.SequenceFacts;
import io.dunlin.dunning.sequence.SequenceState;
import io.dunlin.dunning.sequence.SequenceStatus;
import io.dunlin.dunning.sequence.StepRun;
import org.jspecify.annotations.Nullable;

/**
 * A sequence as people see it: where it stands today, and each step with what became of it.
 *
 * @param heldUntil the account's day on which a hold by hand ends; null when it has no end
 */
record SequenceView(
    UUID id,
    String account,
    String episode,
    String playbook,
    int version,
    SequenceState state,
    SequenceStatus.@Nullable Reason reason,
    @Nullable LocalDate heldUntil,
    @Nullable Integer processDay,
    @Nullable Integer sequenceDay,
    @Nullable NextStep nextStep,
    List<StepView> steps,
    List<String> contacts,
    Instant startedAt) {

  /** The step that is due next, and when. */
  record NextStep(String step, Instant at) {}

  /** A step; open until it is done with. */
  record StepView(
      String step,
      @Nullable Integer sequenceDay,
      int processDay,
      StepKind kind,
      String title,
      String state,
      @Nullable Instant at) {}

  static SequenceView of(Sequence sequence, SequenceFacts facts, Instant now) {
    Integer processDay = facts.processDay(sequence.episode(), now).orElse(null);
    return new SequenceView(
        sequence.id(),
        sequence.account(),
        sequence.episode().id(),
        sequence.playbook().name(),
        sequence.playbook().version(),
        sequence.status().state(),
        sequence.status().reason(),
        heldUntil(sequence),
        processDay,
        processDay == null ? null : SequenceDay.of(processDay),
        nextStep(sequence),
        sequence.playbook().steps().stream().map(step -> view(sequence, step, facts)).toList(),
        sequence.control().contacts(),
        sequence.startedAt());
  }

  private static @Nullable LocalDate heldUntil(Sequence sequence) {
    SequenceStatus byHand = SequenceStatus.held(SequenceStatus.Reason.BY_HAND);
    return sequence.status().equals(byHand) ? sequence.control().heldUntil() : null;
  }

  private static @Nullable NextStep nextStep(Sequence sequence) {
    Instant at = sequence.nextDueAt();
    return at == null
        ? null
        : sequence.nextStep().map(step -> new NextStep(step.id(), at)).orElse(null);
  }

  private static StepView view(Sequence sequence, Step step, SequenceFacts facts) {
    Optional<StepRun> run =
        sequence.done().stream().filter(one -> one.step().equals(step.id())).findFirst();
    return new StepView(
        step.id(),
        step.sequenceDay(),
        step.day(),
        step.kind(),
        step.title(),
        run.map(one -> one.outcome() == StepRun.Outcome.RAN ? "DONE" : "SKIPPED").orElse("OPEN"),
        run.map(StepRun::at).or(() -> dueAt(sequence, step, facts)).orElse(null));
  }

  private static Optional<Instant> dueAt(Sequence sequence, Step step, SequenceFacts facts) {
    if (!sequence.status().is(SequenceState.RUNNING)) {
      return Optional.empty();
    }
    Optional<LocalDate> oldest = facts.oldestCollectibleIn(sequence.episode());
    return oldest.map(dueOn -> facts.workTimeOn(dueOn.plusDays(step.day())));
  }
}
