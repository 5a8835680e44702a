package io.dunlin.dunning.sequence;

import module java.base;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.playbook.Playbook;
import io.dunlin.dunning.playbook.Step;
import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.events.TaskKind;

/** Asks people for tasks: steps of a sequence, and what follows an answer or a broken promise. */
public record TaskRequests(Instant now, Supplier<UUID> ids) {

  TaskRequested of(Step step, Sequence sequence, SequenceFacts facts) {
    return new TaskRequested(
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
  }

  /** The customer answered and is still overdue: the owner gets one dated task (A3). */
  TaskRequested followUp(Sequence sequence, SequenceFacts facts) {
    return new TaskRequested(
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
  }

  public TaskRequested after(PromiseBroken promise, Playbook playbook, Profile profile) {
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
