package io.dunlin.disposition.accounttask;

import module java.base;

import io.dunlin.disposition.workitem.Assignee;
import io.dunlin.events.RenewalEvent;
import io.dunlin.events.RenewalEvent.RenewalAnswered;
import io.dunlin.events.RenewalEvent.RenewalApproved;
import io.dunlin.events.RenewalEvent.RenewalHeld;
import io.dunlin.events.RenewalEvent.RenewalRescheduled;
import io.dunlin.events.RenewalEvent.RenewalReviewDue;
import io.dunlin.events.RenewalEvent.RenewalReviewOverdue;
import io.dunlin.events.RenewalEvent.RenewalReviewPutOff;
import io.dunlin.events.RenewalEvent.RenewalVerdict;

/** Tasks of both sides of a renewal to decide on it, until each has or nobody needs to (B2). */
record RenewalTasks(WorkTrigger trigger) {

  private static final List<String> SIDES = List.of(Assignee.AR, Assignee.CSM);

  Stream<TaskChange> of(RenewalEvent event) {
    return switch (event) {
      case RenewalReviewDue e -> of(e);
      case RenewalAnswered e -> of(e);
      case RenewalApproved e ->
          cancelAll(
              task(e.renewal(), e.renewalOn()),
              "RENEWAL_APPROVED",
              "%s and %s said yes".formatted(e.financeBy(), e.csmBy()));
      case RenewalHeld e -> of(e);
      case RenewalRescheduled e -> of(e);
      case RenewalReviewOverdue e ->
          Stream.of(task(e.renewal(), e.renewalOn()).overdue(e.answerBy(), e.waitingFor(), e.on()));
      case RenewalReviewPutOff e ->
          cancelAll(
              task(e.renewal(), e.renewalOn()),
              "RENEWAL_PUT_OFF",
              "The renewal is now on " + e.renewalOn());
    };
  }

  private Stream<TaskChange> of(RenewalReviewDue due) {
    String why = "renewal on %s over %s".formatted(due.renewalOn(), due.amount().shown());
    RenewalTask task = task(due.renewal(), due.renewalOn());
    return SIDES.stream().map(side -> task.review(side, due.answerBy(), why));
  }

  /**
   * Closes the task of the side that said yes; a no comes as RenewalHeld. After an earlier no the
   * other side is asked again, with time to answer.
   */
  private Stream<TaskChange> of(RenewalAnswered answer) {
    if (answer.verdict() != RenewalVerdict.APPROVE) {
      return Stream.empty();
    }
    RenewalTask task = task(answer.renewal(), answer.renewalOn());
    String why = "renewal on %s".formatted(answer.renewalOn());
    String note = "The invoice of the renewal on %s may be sent".formatted(answer.renewalOn());
    return Stream.concat(
        Stream.of(task.key(answer.side()), task.nextStepKey(answer.side()))
            .map(taskKey -> trigger.complete(taskKey, answer.by(), note)),
        answer.waitingFor().stream()
            .map(side -> task.review(side, Objects.requireNonNull(answer.answerBy()), why)));
  }

  /** Cancels all reviews; the side that said no has to see to its next step. */
  private Stream<TaskChange> of(RenewalHeld held) {
    String note =
        "%s holds the renewal on %s: %s. Next: %s"
            .formatted(held.by(), held.renewalOn(), held.reason(), held.nextStep());
    RenewalTask task = task(held.renewal(), held.renewalOn());
    return Stream.of(
            Stream.of(trigger.complete(task.key(held.side()), held.by(), note)),
            cancelReviews(task, "RENEWAL_HELD", note),
            Stream.of(
                trigger.cancel(task.nextStepKey(held.side()), "RENEWAL_HELD", note),
                task.nextStep(held)))
        .flatMap(changes -> changes);
  }

  /** Replaces the open tasks by those with the new day and amount. */
  private Stream<TaskChange> of(RenewalRescheduled moved) {
    LocalDate by = moved.answerBy();
    if (by == null) {
      return Stream.empty();
    }
    RenewalTask task = task(moved.renewal(), moved.renewalOn());
    String why = "renewal on %s over %s".formatted(moved.renewalOn(), moved.amount().shown());
    return Stream.concat(
            moved.waitingFor().stream().map(side -> task.review(side, by, why)),
            Stream.of(task.overdue(by, moved.waitingFor(), moved.on())))
        .map(open -> trigger.replace(open, "RENEWAL_RESCHEDULED"));
  }

  private Stream<TaskChange> cancelAll(RenewalTask task, String why, String note) {
    return Stream.concat(
        cancelReviews(task, why, note),
        SIDES.stream().map(side -> trigger.cancel(task.nextStepKey(side), why, note)));
  }

  private Stream<TaskChange> cancelReviews(RenewalTask task, String why, String note) {
    return Stream.concat(SIDES.stream(), Stream.of(Assignee.MANAGER))
        .map(side -> trigger.cancel(task.key(side), why, note));
  }

  private RenewalTask task(String renewal, LocalDate renewalOn) {
    return new RenewalTask(trigger, renewal, renewalOn);
  }
}
