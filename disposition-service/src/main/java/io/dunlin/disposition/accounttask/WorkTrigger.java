package io.dunlin.disposition.accounttask;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.accounttask.TaskChange.Close;
import io.dunlin.disposition.accounttask.TaskChange.Open;
import io.dunlin.disposition.accounttask.TaskChange.Replace;
import io.dunlin.disposition.accounttask.TaskChange.Wording;
import io.dunlin.disposition.workitem.Assignee;
import io.dunlin.disposition.workitem.Closure;
import io.dunlin.disposition.workitem.Origin;
import io.dunlin.disposition.workitem.WorkEnd;
import io.dunlin.disposition.workitem.WorkItem;
import io.dunlin.disposition.workitem.WorkItem.Due;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import org.jspecify.annotations.Nullable;

/**
 * An event that opens or closes tasks, with what is known of its account. The identifiers of the
 * tasks follow from it, so that told twice it opens no more tasks than told once.
 *
 * @param id the event's identifier
 * @param at when it happened
 * @param number the account's
 * @param account null while it is not known here
 * @param handover what is open of the account; empty unless the event is about a transfer
 */
record WorkTrigger(
    String id, Instant at, String number, @Nullable Account account, HandoverSummary handover) {

  /** What ends a task of each kind besides the person who does it. */
  private static final Map<WorkItemKind, WorkEnd.Code> ENDS =
      Map.ofEntries(
          entry(WorkItemKind.FINAL_INVOICE_CONTACT, WorkEnd.Code.FINAL_INVOICES_SETTLED),
          entry(WorkItemKind.APPLY_CASH, WorkEnd.Code.CASH_APPLIED),
          entry(WorkItemKind.SUSPENSION_WARNING, WorkEnd.Code.SUSPENSION_SETTLED),
          entry(WorkItemKind.HAND_OVER_MEETING, WorkEnd.Code.TRANSFER_OVER),
          entry(WorkItemKind.HAND_OVER_CHECKLIST, WorkEnd.Code.TRANSFER_OVER),
          entry(WorkItemKind.RENEWAL_REVIEW, WorkEnd.Code.RENEWAL_DECIDED),
          entry(WorkItemKind.RENEWAL_OVERDUE, WorkEnd.Code.RENEWAL_DECIDED),
          entry(WorkItemKind.FOLLOW_UP, WorkEnd.Code.RENEWAL_DECIDED));

  String name() {
    return account == null ? number : account.name();
  }

  /** The account's calendar day of an instant; UTC's while the account is not known here. */
  LocalDate dayOf(Instant instant) {
    return account == null ? LocalDate.ofInstant(instant, ZoneOffset.UTC) : account.dayOf(instant);
  }

  /** The role's own person for this account, or its queue. */
  Assignee of(String role) {
    return Assignee.of(role, account);
  }

  Open open(String taskKey, WorkItemKind kind, Assignee who, LocalDate dueOn, Wording wording) {
    return open(identifier(id + " " + taskKey), taskKey, kind, who, dueOn, wording);
  }

  /** Opens the task once, whichever event comes first. */
  TaskChange openOnce(
      String taskKey, WorkItemKind kind, Assignee who, LocalDate dueOn, Wording wording) {
    return open(identifier(taskKey), taskKey, kind, who, dueOn, wording);
  }

  /** Puts a task in the place of the open one; a task that somebody has closed is left alone. */
  TaskChange replace(Open task, String why) {
    return new Replace(Closure.cancelled(task.taskKey(), at, why, null), task.item());
  }

  TaskChange complete(String taskKey, String by, String caseNote) {
    return new Close(Closure.done(taskKey, at, by, caseNote));
  }

  TaskChange cancel(String taskKey, String why, @Nullable String caseNote) {
    return new Close(Closure.cancelled(taskKey, at, why, caseNote));
  }

  private Open open(
      String item,
      String taskKey,
      WorkItemKind kind,
      Assignee who,
      LocalDate dueOn,
      Wording wording) {
    return new Open(
        new WorkItem(
            item,
            number,
            kind,
            who,
            wording.title(),
            wording.description(),
            new Due(dueOn, null),
            Origin.about(wording.subject()),
            List.of(new WorkEnd(requireNonNull(ENDS.get(kind)), taskKey)),
            null,
            at,
            wording.why()));
  }

  private static String identifier(String of) {
    return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
