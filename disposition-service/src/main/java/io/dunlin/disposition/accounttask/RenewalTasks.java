package io.dunlin.disposition.accounttask;

import module java.base;

import io.dunlin.disposition.accounttask.TaskChange.Open;
import io.dunlin.disposition.accounttask.TaskChange.Wording;
import io.dunlin.disposition.workitem.Assignee;
import io.dunlin.events.DispositionEvent.WorkItemKind;
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
              e.renewal(),
              "RENEWAL_APPROVED",
              "%s and %s said yes".formatted(e.financeBy(), e.csmBy()));
      case RenewalHeld e -> of(e);
      case RenewalRescheduled e -> of(e);
      case RenewalReviewOverdue e ->
          Stream.of(overdueTask(e.renewal(), e.renewalOn(), e.answerBy(), e.waitingFor(), e.on()));
      case RenewalReviewPutOff e ->
          cancelAll(e.renewal(), "RENEWAL_PUT_OFF", "The renewal is now on " + e.renewalOn());
    };
  }

  private Stream<TaskChange> of(RenewalReviewDue due) {
    String why = "renewal on %s over %s".formatted(due.renewalOn(), due.amount().shown());
    return SIDES.stream()
        .map(side -> task(due.renewal(), side, due.answerBy(), why, due.renewalOn()));
  }

  /**
   * Closes the task of the side that said yes; a no comes as RenewalHeld. After an earlier no the
   * other side is asked again, with time to answer.
   */
  private Stream<TaskChange> of(RenewalAnswered answer) {
    if (answer.verdict() != RenewalVerdict.APPROVE) {
      return Stream.empty();
    }
    String why = "renewal on %s".formatted(answer.renewalOn());
    String note = "The invoice of the renewal on %s may be sent".formatted(answer.renewalOn());
    return Stream.concat(
        Stream.of(
                taskKey(answer.renewal(), answer.side()),
                nextStepKey(answer.renewal(), answer.side()))
            .map(taskKey -> trigger.complete(taskKey, answer.by(), note)),
        answer.waitingFor().stream()
            .map(
                side ->
                    task(
                        answer.renewal(),
                        side,
                        Objects.requireNonNull(answer.answerBy()),
                        why,
                        answer.renewalOn())));
  }

  /** Cancels all reviews; the side that said no has to see to its next step. */
  private Stream<TaskChange> of(RenewalHeld held) {
    String note =
        "%s holds the renewal on %s: %s. Next: %s"
            .formatted(held.by(), held.renewalOn(), held.reason(), held.nextStep());
    String next = nextStepKey(held.renewal(), held.side());
    return Stream.of(
            Stream.of(trigger.complete(taskKey(held.renewal(), held.side()), held.by(), note)),
            cancelReviews(held.renewal(), "RENEWAL_HELD", note),
            Stream.of(trigger.cancel(next, "RENEWAL_HELD", note), nextStepTask(held)))
        .flatMap(changes -> changes);
  }

  /** Replaces the open tasks by those with the new day and amount. */
  private Stream<TaskChange> of(RenewalRescheduled moved) {
    LocalDate by = moved.answerBy();
    if (by == null) {
      return Stream.empty();
    }
    String renewal = moved.renewal();
    LocalDate day = moved.renewalOn();
    String why = "renewal on %s over %s".formatted(day, moved.amount().shown());
    return Stream.concat(
            moved.waitingFor().stream().map(side -> task(renewal, side, by, why, day)),
            Stream.of(overdueTask(renewal, day, by, moved.waitingFor(), moved.on())))
        .map(task -> trigger.replace(task, "RENEWAL_RESCHEDULED"));
  }

  private Open overdueTask(
      String renewal,
      LocalDate renewalOn,
      LocalDate answerBy,
      List<String> waitingFor,
      LocalDate on) {
    String silent = String.join(" and ", waitingFor);
    return trigger.open(
        taskKey(renewal, Assignee.MANAGER),
        WorkItemKind.RENEWAL_OVERDUE,
        trigger.of(Assignee.MANAGER),
        on,
        new Wording(
            "Get the renewal of %s on %s decided".formatted(trigger.name(), renewalOn),
            "By %s an answer was due, and %s did not answer. Without it the renewal invoice is not sent."
                .formatted(answerBy, silent),
            "no answer of " + silent,
            renewal));
  }

  /** Due when the review was to be decided, or at once. */
  private TaskChange nextStepTask(RenewalHeld held) {
    LocalDate today = trigger.dayOf(held.at());
    LocalDate answerBy = held.answerBy();
    return trigger.open(
        nextStepKey(held.renewal(), held.side()),
        WorkItemKind.FOLLOW_UP,
        trigger.of(held.side()),
        answerBy == null || answerBy.isBefore(today) ? today : answerBy,
        new Wording(
            "See to the next step of the held renewal of " + trigger.name(),
            "%s holds the renewal: %s. Next: %s. When that is done, say in its review if the invoice may be sent."
                .formatted(held.by(), held.reason(), held.nextStep()),
            "renewal held",
            held.renewal()));
  }

  private Open task(
      String renewal, String side, LocalDate answerBy, String why, LocalDate renewalOn) {
    return trigger.open(
        taskKey(renewal, side),
        WorkItemKind.RENEWAL_REVIEW,
        trigger.of(side),
        answerBy,
        new Wording(
            "May the invoice of %s for the renewal on %s be sent?"
                .formatted(trigger.name(), renewalOn),
            lookFor(side),
            why,
            renewal));
  }

  private String lookFor(String side) {
    return side.equals(Assignee.AR)
        ? "Look at what is overdue or disputed, at broken promises and at unapplied cash. Say yes,"
              + " or hold it with a reason and the next step."
        : "Look at how the customer uses the product, at open cases and at what was said of"
              + " leaving. Say yes, or hold it with a reason and the next step.";
  }

  private Stream<TaskChange> cancelAll(String renewal, String why, String note) {
    return Stream.concat(
        cancelReviews(renewal, why, note),
        SIDES.stream().map(side -> trigger.cancel(nextStepKey(renewal, side), why, note)));
  }

  private Stream<TaskChange> cancelReviews(String renewal, String why, String note) {
    return Stream.concat(SIDES.stream(), Stream.of(Assignee.MANAGER))
        .map(side -> trigger.cancel(taskKey(renewal, side), why, note));
  }

  private String taskKey(String renewal, String side) {
    return "renewal " + renewal + " " + side;
  }

  private String nextStepKey(String renewal, String side) {
    return taskKey(renewal, side) + " next step";
  }
}
