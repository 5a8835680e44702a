package io.dunlin.disposition.accounttask;

import module java.base;

import io.dunlin.disposition.accounttask.TaskChange.Wording;
import io.dunlin.disposition.workitem.Assignee;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.TransferEvent;
import io.dunlin.events.TransferEvent.AccountTransferred;
import io.dunlin.events.TransferEvent.TransferCancelled;
import io.dunlin.events.TransferEvent.TransferChecklistCompleted;
import io.dunlin.events.TransferEvent.TransferMode;
import io.dunlin.events.TransferEvent.TransferRequested;
import io.dunlin.events.TransferEvent.TransferWaiting;
import org.jspecify.annotations.Nullable;

/** Tasks before a manual transfer: both CSMs meet, and the old one completes the checklist (D4). */
record TransferTasks(WorkTrigger trigger) {

  private static final String CHECKLIST = "checklist";
  private static final String GIVES = "meeting of who gives";
  private static final String GETS = "meeting of who gets";

  Stream<TaskChange> of(TransferEvent event) {
    return switch (event) {
      case TransferRequested e -> of(e);
      case TransferWaiting e -> of(e);
      case TransferChecklistCompleted e -> of(e);
      case TransferCancelled e -> cancelAll(e.transfer(), "TRANSFER_CANCELLED", e.reason());
      case AccountTransferred e -> cancelAll(e.transfer(), "TRANSFERRED", null);
    };
  }

  /** An automated transfer opens no task (D2). */
  private Stream<TaskChange> of(TransferRequested requested) {
    LocalDate today = trigger.dayOf(requested.at());
    LocalDate before = requested.effectiveOn().minusDays(1);
    Handover handover =
        new Handover(
            requested.transfer(),
            requested.from(),
            requested.to(),
            requested.effectiveOn(),
            requested.why(),
            trigger);
    return requested.mode() == TransferMode.MANUAL
        ? handover.tasks(before.isBefore(today) ? today : before)
        : Stream.empty();
  }

  /** It may have become manual since, or its checklist was put aside. */
  private Stream<TaskChange> of(TransferWaiting waiting) {
    Handover handover =
        new Handover(
            waiting.transfer(),
            waiting.from(),
            waiting.to(),
            waiting.effectiveOn(),
            waiting.why(),
            trigger);
    return handover.tasks(waiting.on());
  }

  private Stream<TaskChange> of(TransferChecklistCompleted completed) {
    return Stream.of(
        trigger.complete(
            taskKey(completed.transfer(), CHECKLIST),
            completed.by(),
            "Completed the checklist of the transfer"));
  }

  private Stream<TaskChange> cancelAll(String transfer, String why, @Nullable String note) {
    return Stream.of(CHECKLIST, GIVES, GETS)
        .map(part -> trigger.cancel(taskKey(transfer, part), why, note));
  }

  private static String taskKey(String transfer, String part) {
    return "transfer " + transfer + " " + part;
  }

  private record Handover(
      String transfer,
      String from,
      String to,
      LocalDate effectiveOn,
      List<String> why,
      WorkTrigger trigger) {

    Stream<TaskChange> tasks(LocalDate dueOn) {
      return Stream.of(
          checklist(dueOn), meeting(GIVES, from, to, dueOn), meeting(GETS, to, from, dueOn));
    }

    private TaskChange checklist(LocalDate dueOn) {
      return trigger.open(
          taskKey(transfer, CHECKLIST),
          WorkItemKind.HAND_OVER_CHECKLIST,
          Assignee.csm(from),
          dueOn,
          wording(
              "Complete the checklist of %s for %s".formatted(trigger.name(), to),
              "The transfer does not take effect without it: contacts, escalations, cases, notes,"
                  + " users and what is paid for."));
    }

    private TaskChange meeting(String part, String who, String whom, LocalDate dueOn) {
      return trigger.openOnce(
          taskKey(transfer, part),
          WorkItemKind.HAND_OVER_MEETING,
          Assignee.csm(who),
          dueOn,
          wording(
              "Meet %s for 15 minutes about %s".formatted(whom, trigger.name()),
              "Hand over what the customer wants, what was promised and whom to call. "
                  + trigger.handover().text()));
    }

    private Wording wording(String title, String what) {
      String goes = "The account goes from %s to %s on %s".formatted(from, to, effectiveOn);
      return new Wording(
          title,
          "%s (%s). %s".formatted(goes, String.join(", ", why), what),
          "goes to %s on %s".formatted(to, effectiveOn),
          transfer);
    }
  }
}
