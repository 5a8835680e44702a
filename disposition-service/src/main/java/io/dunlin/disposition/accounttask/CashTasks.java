package io.dunlin.disposition.accounttask;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.accounttask.TaskChange.Wording;
import io.dunlin.disposition.workitem.Assignee;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.StandingEvent.StandingChanged;
import io.dunlin.kit.calendar.BusinessDays;
import org.jspecify.annotations.Nullable;

/**
 * While unapplied cash covers what is collectible, the customer has paid and nothing is sent: AR
 * finds out which invoices the money is for (E12). The task is cancelled when the cash is applied,
 * or covers it no more.
 */
record CashTasks(WorkTrigger trigger) {

  private static final String LOOK_FOR =
      "Look at what the remittance names and for which unknown invoices the money is kept; put it"
          + " to the right invoices by hand, or ask the customer what it is for.";

  Stream<TaskChange> of(StandingChanged standing) {
    return Stream.of(
        standing.covered() ? task(standing) : trigger.cancel(taskKey(), "NOTHING_TO_APPLY", null));
  }

  private TaskChange task(StandingChanged standing) {
    return trigger.open(
        taskKey(),
        WorkItemKind.APPLY_CASH,
        trigger.of(Assignee.AR),
        dueOn(standing.on(), trigger.account()),
        new Wording(
            "Apply the cash of " + trigger.name(),
            "%s came in and is not put to an invoice, while %s are collectible: reminders wait. %s"
                .formatted(standing.unapplied().shown(), standing.collectible().shown(), LOOK_FOR),
            "unapplied cash covers what is collectible",
            null));
  }

  /** Payments are applied within one business day (E12). */
  private LocalDate dueOn(LocalDate on, @Nullable Account account) {
    return account == null ? on.plusDays(1) : BusinessDays.of(account.country()).next(on);
  }

  private String taskKey() {
    return "cash " + trigger.number();
  }
}
