package io.dunlin.dunning.control;

import module java.base;

import io.dunlin.dunning.playbook.Step;
import io.dunlin.dunning.sequence.Sequence;
import io.dunlin.dunning.sequence.SequenceState;
import io.dunlin.events.DunningEvent.SteeringVerb;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** People leave out one step of a sequence, or let it run before its day (A6). */
@UseCase
class ControlSteps {

  private final SequenceChanges changes;

  ControlSteps(SequenceChanges changes) {
    this.changes = changes;
  }

  /** The step never runs; when its message is planned and has not left, it never does. */
  Mono<UUID> skip(UUID id, String step, @Nullable String reason, Caller caller) {
    ControlCommand command =
        SequenceChanges.command(SteeringVerb.SKIP_STEP, reason, caller).about(step);
    return changes.change(
        id,
        command,
        caller.scope(),
        (sequence, dunningCase, context) -> {
          Step found = step(sequence, step);
          SequenceChanges.refuseIf(
              sequence.status().is(SequenceState.STOPPED), sequence, "takes no step any more");
          if (sequence.isDone(found) && !sequence.isWaiting(found)) {
            throw done(found);
          }
          return context.executor().skip(sequence, found, dunningCase.facts(context.schedule()));
        });
  }

  /** The step runs now; a message leaves as soon as the contact policy allows it (C7). */
  Mono<UUID> bringForward(UUID id, String step, @Nullable String reason, Caller caller) {
    ControlCommand command =
        SequenceChanges.command(SteeringVerb.BRING_STEP_FORWARD, reason, caller).about(step);
    return changes.change(
        id,
        command,
        caller.scope(),
        (sequence, dunningCase, context) -> {
          Step found = step(sequence, step);
          if (sequence.isDone(found)) {
            throw done(found);
          }
          SequenceChanges.refuseIf(
              !sequence.status().is(SequenceState.RUNNING), sequence, "takes no step now");
          return context
              .executor()
              .bringForward(sequence, found, dunningCase.facts(context.schedule()));
        });
  }

  private static Step step(Sequence sequence, String step) {
    return sequence
        .playbook()
        .step(step)
        .orElseThrow(
            () -> Problem.notFound("Step %s of %s".formatted(step, sequence.playbook().label())));
  }

  private static Problem done(Step step) {
    return Problem.conflict("The step %s has run or was passed over already".formatted(step.id()));
  }
}
