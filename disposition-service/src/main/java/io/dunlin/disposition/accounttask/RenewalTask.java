package io.dunlin.disposition.accounttask;

import module java.base;

import io.dunlin.disposition.accounttask.TaskChange.Open;
import io.dunlin.disposition.accounttask.TaskChange.Wording;
import io.dunlin.disposition.workitem.Assignee;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.RenewalEvent.RenewalHeld;

/** The tasks that a renewal may need, in words: its review, the next step, and what is overdue. */
record RenewalTask(WorkTrigger trigger, String renewal, LocalDate renewalOn) {

  String key(String side) {
    return "renewal " + renewal + " " + side;
  }

  String nextStepKey(String side) {
    return key(side) + " next step";
  }

  Open review(String side, LocalDate answerBy, String why) {
    return trigger.open(
        key(side),
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

  private static String lookFor(String side) {
    return side.equals(Assignee.AR)
        ? "Look at what is overdue or disputed, at broken promises and at unapplied cash. Say yes,"
            + " or hold it with a reason and the next step."
        : "Look at how the customer uses the product, at open cases and at what was said of"
            + " leaving. Say yes, or hold it with a reason and the next step.";
  }

  /** Due when the review was to be decided, or at once. */
  Open nextStep(RenewalHeld held) {
    LocalDate today = trigger.dayOf(held.at());
    LocalDate answerBy = held.answerBy();
    return trigger.open(
        nextStepKey(held.side()),
        WorkItemKind.FOLLOW_UP,
        trigger.of(held.side()),
        answerBy == null || answerBy.isBefore(today) ? today : answerBy,
        new Wording(
            "See to the next step of the held renewal of " + trigger.name(),
            "%s holds the renewal: %s. Next: %s. When that is done, say in its review if the invoice may be sent."
                .formatted(held.by(), held.reason(), held.nextStep()),
            "renewal held",
            renewal));
  }

  Open overdue(LocalDate answerBy, List<String> waitingFor, LocalDate on) {
    String silent = String.join(" and ", waitingFor);
    return trigger.open(
        key(Assignee.MANAGER),
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
}
