package io.dunlin.disposition.accounttask;

import module java.base;

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

  static final String CHECKLIST = "checklist";
  static final String GIVES = "meeting of who gives";
  static final String GETS = "meeting of who gets";

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
    TransferPreparation preparation =
        new TransferPreparation(
            requested.transfer(),
            requested.from(),
            requested.to(),
            requested.effectiveOn(),
            requested.why(),
            trigger);
    return requested.mode() == TransferMode.MANUAL
        ? preparation.tasks(before.isBefore(today) ? today : before)
        : Stream.empty();
  }

  /** It may have become manual since, or its checklist was put aside. */
  private Stream<TaskChange> of(TransferWaiting waiting) {
    TransferPreparation preparation =
        new TransferPreparation(
            waiting.transfer(),
            waiting.from(),
            waiting.to(),
            waiting.effectiveOn(),
            waiting.why(),
            trigger);
    return preparation.tasks(waiting.on());
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

  static String taskKey(String transfer, String part) {
    return "transfer " + transfer + " " + part;
  }
}
