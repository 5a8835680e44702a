package io.dunlin.events;

import module java.base;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import org.jspecify.annotations.Nullable;

/** What disposition-service tells about people's work, on {@link Topics#DISPOSITION}. */
public sealed interface DispositionEvent extends DomainEvent {

  /**
   * An interaction with its three-layer disposition (C1); difficult says why it was (E6), and
   * outsidePolicy which parts of the contact policy a call was outside of (C7).
   */
  record InteractionLogged(
      String account,
      String interaction,
      String channel,
      String direction,
      @Nullable String contact,
      Instant at,
      List<String> disposition,
      String agent,
      boolean reachedMainPoc,
      @Nullable String difficult,
      @Nullable String note,
      @Nullable List<String> outsidePolicy)
      implements DispositionEvent {}

  /**
   * The main POC answered, as a person logged it (A3).
   *
   * @param channel CALL, EMAIL or VOICEMAIL; null where it was told while only calls counted
   */
  record PocResponded(
      String account, String contact, Instant at, String interaction, @Nullable String channel)
      implements DispositionEvent {}

  /** A task or a callback was opened for a role or a person. */
  record WorkItemOpened(
      String account,
      String workItem,
      WorkItemKind kind,
      String assigneeRole,
      @Nullable String assignee,
      String title,
      Instant dueAt,
      @Nullable String origin)
      implements DispositionEvent {}

  /** A work item was closed with its case note (A5). */
  record WorkItemDone(String account, String workItem, String by, Instant at, String caseNote)
      implements DispositionEvent {}

  /** A work item that needs no doing any more. */
  record WorkItemCancelled(String account, String workItem, String reason, Instant at)
      implements DispositionEvent {}

  /**
   * The customer promised an amount by a day (C2); the day ends in the account's zone.
   *
   * @param level 1 for the first promise for the same invoices, one more for each that follows one
   *     that was not kept
   */
  record PromiseMade(
      String account,
      String promise,
      Money amount,
      LocalDate dueOn,
      @Nullable String contact,
      String by,
      Instant at,
      @Nullable Integer level)
      implements DispositionEvent {}

  /**
   * The promised amount was received by the end of its day (M6).
   *
   * @param late true when it came after that, within the business day of grace
   */
  record PromiseKept(
      String account, String promise, Money amount, LocalDate on, @Nullable Boolean late)
      implements DispositionEvent {}

  /** It was not, and one business day of grace is over (M6). */
  record PromiseBroken(String account, String promise, Money amount, Money received, LocalDate on)
      implements DispositionEvent {}

  /** Nothing is left to pay, by another way than the promised payment (M6). */
  record PromiseReleased(String account, String promise, Money amount, Money received, LocalDate on)
      implements DispositionEvent {}

  /** A payment that had kept it was taken back, and its grace is not over (M6). */
  record PromiseReopened(
      String account, String promise, Money amount, LocalDate dueOn, Money received, LocalDate on)
      implements DispositionEvent {}

  /** The customer does not promise it any more, or it was logged by mistake (C2). */
  record PromiseWithdrawn(
      String account, String promise, Money amount, String by, String reason, Instant at)
      implements DispositionEvent {}

  /** What had been logged was mended (C2): amount and day as they are now. */
  record PromiseCorrected(
      String account,
      String promise,
      Money amount,
      LocalDate dueOn,
      String by,
      String reason,
      Instant at)
      implements DispositionEvent {}

  /** A manager lets an account promise more, or for later, than is usual (C2); once. */
  record PromiseApproved(
      String account,
      String approval,
      Money amount,
      LocalDate until,
      String by,
      String reason,
      Instant at)
      implements DispositionEvent {}

  /** A later promise for the same debt took its place (C2). */
  record PromiseRenewed(
      String account, String promise, Money amount, String renewedBy, LocalDate on)
      implements DispositionEvent {}

  /** Invoices are disputed and not collectible until it is resolved (W4, E7). */
  record DisputeOpened(
      String account,
      String dispute,
      List<String> invoices,
      String reason,
      @Nullable String department,
      String by,
      Instant at)
      implements DispositionEvent {}

  /** Upheld: not collectible until Finance's credit arrives; rejected: collectible again (E7). */
  record DisputeResolved(
      String account,
      String dispute,
      List<String> invoices,
      DisputeOutcome outcome,
      String by,
      Instant at,
      @Nullable String note)
      implements DispositionEvent {}

  /** A payment plan that a manager or team lead has approved (E6). */
  record PlanApproved(
      String account, String plan, List<Instalment> instalments, String by, Instant at)
      implements DispositionEvent {}

  /** A part of a payment plan and its day. */
  record Instalment(LocalDate dueOn, Money amount) {}

  /** An instalment was not paid; the plan is not valid any more. */
  record PlanBroken(String account, String plan, String reason, LocalDate on)
      implements DispositionEvent {}

  /** Somebody who works the account asks for its suspension (E2); managers decide. */
  record SuspensionRequested(String account, String reason, String by, Instant at)
      implements DispositionEvent {}

  /** Finance is asked what a customer wants to know of a bill (B1). */
  record BillingQuestionRouted(
      String account,
      String interaction,
      String workItem,
      @Nullable String contact,
      @Nullable String note,
      String by,
      Instant at)
      implements DispositionEvent {}

  /** A customer wants to cancel: its CSM tries to keep it before that is carried out (B1). */
  record CancellationRequested(
      String account,
      String interaction,
      String workItem,
      @Nullable String contact,
      @Nullable String note,
      String by,
      Instant at)
      implements DispositionEvent {}

  /** How a dispute ended. */
  enum DisputeOutcome {
    UPHELD,
    REJECTED,
    @JsonEnumDefaultValue
    UNKNOWN
  }

  /** What a work item is. */
  enum WorkItemKind {
    REMINDER,
    CALL,
    CALLBACK,
    REPLY_TO_READ,
    DECISION,
    FOLLOW_UP,
    PAYMENT_CHECK,
    APPLY_CASH,
    BILLING_QUESTION,
    CANCELLATION_REQUEST,
    RENEWAL_REVIEW,
    RENEWAL_OVERDUE,
    FINAL_INVOICE_CONTACT,
    SUSPENSION_WARNING,
    HAND_OVER_MEETING,
    HAND_OVER_CHECKLIST,
    @JsonEnumDefaultValue
    UNKNOWN
  }
}
