package io.dunlin.disposition.accounttask;

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
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The CSM of a warned account has until its suspension to find out what keeps it from paying (E2);
 * candidates are the weekly review's, so that nobody has a task for what may never come.
 */
final class SuspensionTasks {

  private static final String LOOK_FOR =
      "Look for what keeps the customer from paying: a question, a dispute, a payment on its way. "
          + "Agree on a promise or a payment plan, or tell a manager why to hold the suspension.";

  private SuspensionTasks() {}

  static Stream<TaskChange> of(SuspensionEvent event, WorkTrigger trigger) {
    return switch (event) {
      case SuspensionWarned e -> of(e, trigger);
      case SuspensionHeld e -> of(e, trigger);
      case SuspensionResumed e -> of(e, trigger);
      case SuspensionPutOff e -> of(e, trigger);
      case SuspensionReleased e -> of(e, trigger);
      case AccountSuspended e -> of(e, trigger);
      case AccountReinstated e -> of(e, trigger);
    };
  }

  /** Of several warnings the last one counts: each has a day of its own. */
  private static Stream<TaskChange> of(SuspensionWarned warned, WorkTrigger trigger) {
    String unpaid =
        warned.collectible().stream()
            .map(Money::shown)
            .map(Money::toString)
            .collect(Collectors.joining(" and "));
    String description =
        "Unless %s are paid, the account is suspended on %s. %s"
            .formatted(unpaid, warned.suspendsOn(), LOOK_FOR);
    return Stream.of(
        trigger.cancel(taskKey(trigger), "WARNED_ANEW", null),
        task(warned.suspendsOn(), warned.on(), description, trigger));
  }

  private static Stream<TaskChange> of(SuspensionResumed resumed, WorkTrigger trigger) {
    String description =
        "Nothing holds the suspension any more; it comes on %s. %s"
            .formatted(resumed.suspendsOn(), LOOK_FOR);
    return Stream.of(task(resumed.suspendsOn(), resumed.on(), description, trigger));
  }

  private static Stream<TaskChange> of(SuspensionPutOff later, WorkTrigger trigger) {
    String description =
        "The warning left late: without a payment the account is suspended on %s. %s"
            .formatted(later.suspendsOn(), LOOK_FOR);
    Open task = task(later.suspendsOn(), later.on(), description, trigger);
    return Stream.of(trigger.replace(task, "SUSPENSION_PUT_OFF"));
  }

  private static Stream<TaskChange> of(SuspensionHeld held, WorkTrigger trigger) {
    return cancel("SUSPENSION_HELD", held.reason(), trigger);
  }

  private static Stream<TaskChange> of(SuspensionReleased released, WorkTrigger trigger) {
    return cancel("SUSPENSION_RELEASED", released.reason(), trigger);
  }

  private static Stream<TaskChange> of(AccountSuspended suspended, WorkTrigger trigger) {
    return cancel("ACCOUNT_SUSPENDED", suspended.reason(), trigger);
  }

  private static Stream<TaskChange> of(AccountReinstated reinstated, WorkTrigger trigger) {
    return cancel("ACCOUNT_REINSTATED", reinstated.reason(), trigger);
  }

  /** Due on the last day on which it helps. */
  private static Open task(
      LocalDate suspendsOn, LocalDate on, String description, WorkTrigger trigger) {
    LocalDate last = suspendsOn.minusDays(1);
    return trigger.open(
        taskKey(trigger),
        WorkItemKind.SUSPENSION_WARNING,
        trigger.of(Assignee.CSM),
        last.isBefore(on) ? on : last,
        new Wording(
            "%s was warned: suspension on %s".formatted(trigger.name(), suspendsOn),
            description,
            "suspension on " + suspendsOn,
            null));
  }

  private static Stream<TaskChange> cancel(String why, String note, WorkTrigger trigger) {
    return Stream.of(trigger.cancel(taskKey(trigger), why, note));
  }

  private static String taskKey(WorkTrigger trigger) {
    return "suspension " + trigger.number();
  }
}
