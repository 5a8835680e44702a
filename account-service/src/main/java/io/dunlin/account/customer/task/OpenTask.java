package io.dunlin.account.customer.task;

import module java.base;

import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.DispositionEvent.WorkItemOpened;

/**
 * Something that a person has to do for an account.
 *
 * @param role whose work it is
 * @param dueAt the last moment at which it is in time
 */
public record OpenTask(
    String id,
    String account,
    WorkItemKind kind,
    String role,
    String title,
    Instant dueAt,
    Instant openedAt) {

  private static final String CSM = "csm";

  /** Roles without daily work; a task of theirs was escalated to them. */
  private static final Set<String> ABOVE = Set.of("manager", "controller", "cfo");

  static OpenTask of(WorkItemOpened event, Instant at) {
    return new OpenTask(
        event.workItem(),
        event.account(),
        event.kind(),
        event.assigneeRole(),
        event.title(),
        event.dueAt(),
        at);
  }

  /** Counts the tasks that are pending ones of the CSM. */
  public static int pendingOfTheCsm(Collection<OpenTask> tasks) {
    return Math.toIntExact(tasks.stream().filter(OpenTask::isPendingOfTheCsm).count());
  }

  /**
   * Whether it is something that the CSM has begun with the customer and a new CSM has to take up
   * (D3). The steps of a sequence are not: it goes on in the new CSM's name by itself, each step
   * says what to look for, and every overdue account has one. Neither is what a transfer itself
   * asks for, or each would make itself manual. A kind that is not known here is pending, so that
   * rather a person looks than nobody.
   */
  boolean isPendingOfTheCsm() {
    return role.equals(CSM)
        && switch (kind) {
          case REMINDER, CALL, DECISION -> false;
          case HAND_OVER_MEETING, HAND_OVER_CHECKLIST -> false;
          case CALLBACK, FOLLOW_UP, REPLY_TO_READ, PAYMENT_CHECK, APPLY_CASH -> true;
          case BILLING_QUESTION, CANCELLATION_REQUEST -> true;
          case RENEWAL_REVIEW, RENEWAL_OVERDUE, FINAL_INVOICE_CONTACT, SUSPENSION_WARNING -> true;
          case UNKNOWN -> true;
        };
  }

  /** Whether a transfer itself asks for it (D4). */
  public boolean isOfTheHandOver() {
    return kind == WorkItemKind.HAND_OVER_MEETING || kind == WorkItemKind.HAND_OVER_CHECKLIST;
  }

  /** Whether it was handed up to those who decide (D4). */
  public boolean isEscalated() {
    return ABOVE.contains(role);
  }
}
