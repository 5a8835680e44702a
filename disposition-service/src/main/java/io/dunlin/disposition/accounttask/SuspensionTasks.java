package io.dunlin.disposition.accounttask;

import module java.base;

import io.dunlin.disposition.accounttask.TaskChange.Open;
import io.dunlin.disposition.accounttask.TaskChange.Wording;
import io.dunlin.disposition.workitem.Assignee;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.Money;
import io.dunlin.events.SuspensionEvent;
import io.dunlin.events.SuspensionEvent.AccountReinstated;
import io.dunlin.events.SuspensionEvent.AccountSuspended;
import io.dunlin.events.SuspensionEvent.SuspensionHeld;
import io.dunlin.events.SuspensionEvent.SuspensionPutOff;
import io.dunlin.events.SuspensionEvent.SuspensionReleased;
import io.dunlin.events.SuspensionEvent.SuspensionResumed;
import io.dunlin.events.SuspensionEvent.SuspensionWarned;

/**
 * The CSM of a warned account has until its suspension to find out what keeps it from paying (E2);
 * candidates are the weekly review's, so that nobody has a task for what may never come.
 */
record SuspensionTasks(WorkTrigger trigger) {

  private static final String LOOK_FOR =
      "Look for what keeps the customer from paying: a question, a dispute, a payment on its way. "
          + "Agree on a promise or a payment plan, or tell a manager why to hold the suspension.";

  Stream<TaskChange> of(SuspensionEvent event) {
    return switch (event) {
      case SuspensionWarned e -> of(e);
      case SuspensionHeld e -> cancel("SUSPENSION_HELD", e.reason());
      case SuspensionResumed e -> of(e);
      case SuspensionPutOff e -> of(e);
      case SuspensionReleased e -> cancel("SUSPENSION_RELEASED", e.reason());
      case AccountSuspended e -> cancel("ACCOUNT_SUSPENDED", e.reason());
      case AccountReinstated e -> cancel("ACCOUNT_REINSTATED", e.reason());
    };
  }

  /** Of several warnings the last one counts: each has a day of its own. */
  private Stream<TaskChange> of(SuspensionWarned warned) {
    String unpaid =
        warned.collectible().stream()
            .map(Money::shown)
            .map(Money::toString)
            .collect(Collectors.joining(" and "));
    String description =
        "Unless %s are paid, the account is suspended on %s. %s"
            .formatted(unpaid, warned.suspendsOn(), LOOK_FOR);
    return Stream.of(
        trigger.cancel(taskKey(), "WARNED_ANEW", null),
        task(warned.suspendsOn(), warned.on(), description));
  }

  private Stream<TaskChange> of(SuspensionResumed resumed) {
    String description =
        "Nothing holds the suspension any more; it comes on %s. %s"
            .formatted(resumed.suspendsOn(), LOOK_FOR);
    return Stream.of(task(resumed.suspendsOn(), resumed.on(), description));
  }

  private Stream<TaskChange> of(SuspensionPutOff later) {
    String description =
        "The warning left late: without a payment the account is suspended on %s. %s"
            .formatted(later.suspendsOn(), LOOK_FOR);
    Open task = task(later.suspendsOn(), later.on(), description);
    return Stream.of(trigger.replace(task, "SUSPENSION_PUT_OFF"));
  }

  /** Due on the last day on which it helps. */
  private Open task(LocalDate suspendsOn, LocalDate on, String description) {
    LocalDate last = suspendsOn.minusDays(1);
    return trigger.open(
        taskKey(),
        WorkItemKind.SUSPENSION_WARNING,
        trigger.of(Assignee.CSM),
        last.isBefore(on) ? on : last,
        new Wording(
            "%s was warned: suspension on %s".formatted(trigger.name(), suspendsOn),
            description,
            "suspension on " + suspendsOn,
            null));
  }

  private Stream<TaskChange> cancel(String why, String note) {
    return Stream.of(trigger.cancel(taskKey(), why, note));
  }

  private String taskKey() {
    return "suspension " + trigger.number();
  }
}
