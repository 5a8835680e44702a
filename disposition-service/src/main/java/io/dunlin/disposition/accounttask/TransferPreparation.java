package io.dunlin.disposition.accounttask;

import module java.base;

import io.dunlin.disposition.accounttask.TaskChange.Wording;
import io.dunlin.disposition.workitem.Assignee;
import io.dunlin.events.DispositionEvent.WorkItemKind;

/**
 * What both CSMs do before a manual transfer: they meet, and the old one completes the checklist.
 */
record TransferPreparation(
    String transfer,
    String from,
    String to,
    LocalDate effectiveOn,
    List<String> why,
    WorkTrigger trigger) {

  Stream<TaskChange> tasks(LocalDate dueOn) {
    return Stream.of(
        checklist(dueOn),
        meeting(TransferTasks.GIVES, from, to, dueOn),
        meeting(TransferTasks.GETS, to, from, dueOn));
  }

  private TaskChange checklist(LocalDate dueOn) {
    return trigger.open(
        TransferTasks.taskKey(transfer, TransferTasks.CHECKLIST),
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
        TransferTasks.taskKey(transfer, part),
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
