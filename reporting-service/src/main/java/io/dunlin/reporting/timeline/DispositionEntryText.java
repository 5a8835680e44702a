package io.dunlin.reporting.timeline;

import module java.base;

import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.BillingQuestionRouted;
import io.dunlin.events.DispositionEvent.CancellationRequested;
import io.dunlin.events.DispositionEvent.DisputeOpened;
import io.dunlin.events.DispositionEvent.DisputeResolved;
import io.dunlin.events.DispositionEvent.Instalment;
import io.dunlin.events.DispositionEvent.InteractionLogged;
import io.dunlin.events.DispositionEvent.PlanApproved;
import io.dunlin.events.DispositionEvent.PlanBroken;
import io.dunlin.events.DispositionEvent.PocResponded;
import io.dunlin.events.DispositionEvent.PromiseApproved;
import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.DispositionEvent.PromiseCorrected;
import io.dunlin.events.DispositionEvent.PromiseKept;
import io.dunlin.events.DispositionEvent.PromiseMade;
import io.dunlin.events.DispositionEvent.PromiseReleased;
import io.dunlin.events.DispositionEvent.PromiseRenewed;
import io.dunlin.events.DispositionEvent.PromiseReopened;
import io.dunlin.events.DispositionEvent.PromiseWithdrawn;
import io.dunlin.events.DispositionEvent.SuspensionRequested;
import io.dunlin.events.DispositionEvent.WorkItemCancelled;
import io.dunlin.events.DispositionEvent.WorkItemDone;
import io.dunlin.events.DispositionEvent.WorkItemOpened;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what disposition-service tells. */
final class DispositionEntryText {

  private DispositionEntryText() {}

  static String of(DispositionEvent event) {
    return switch (event) {
      case InteractionLogged e -> logged(e);
      case PocResponded e -> response(e);
      case WorkItemOpened e -> opened(e);
      case WorkItemDone e -> "%s closed a task: %s".formatted(e.by(), e.caseNote());
      case WorkItemCancelled e -> "A task was withdrawn: %s.".formatted(CodeText.of(e.reason()));
      case PromiseMade e -> "%s was promised for %s.".formatted(e.amount(), e.dueOn());
      case PromiseKept e ->
          "The promise of %s was kept%s."
              .formatted(e.amount(), Boolean.TRUE.equals(e.late()) ? " late" : "");
      case PromiseBroken e ->
          "The promise of %s was broken; %s came in.".formatted(e.amount(), e.received());
      case PromiseReleased e ->
          "Nothing is left to pay of the promise of %s; %s came in."
              .formatted(e.amount(), e.received());
      case PromiseReopened e -> reopened(e);
      case PromiseWithdrawn e ->
          "%s withdrew the promise of %s: %s.".formatted(e.by(), e.amount(), e.reason());
      case PromiseCorrected e -> corrected(e);
      case PromiseApproved e -> approved(e);
      case PromiseRenewed e ->
          "A later promise took the place of that of %s.".formatted(e.amount());
      case DisputeOpened e ->
          "%s disputed: %s.".formatted(String.join(", ", e.invoices()), e.reason());
      case DisputeResolved e ->
          "The dispute of %s was resolved: %s."
              .formatted(String.join(", ", e.invoices()), CodeText.of(e.outcome().name()));
      case PlanApproved e -> planApproved(e);
      case PlanBroken e -> "The payment plan was broken: %s.".formatted(e.reason());
      case BillingQuestionRouted e ->
          "%s passed a billing question on to Finance%s.".formatted(e.by(), said(e.note()));
      case CancellationRequested e ->
          "The customer wants to cancel; %s passed it on to the CSM%s."
              .formatted(e.by(), said(e.note()));
      case SuspensionRequested e ->
          "%s asks that the account be suspended: %s.".formatted(e.by(), e.reason());
    };
  }

  private static String logged(InteractionLogged e) {
    return "%s logged an %s %s: %s.%s"
        .formatted(
            e.agent(),
            CodeText.of(e.direction()),
            CodeText.of(e.channel()),
            String.join(", ", e.disposition()),
            outside(e.outsidePolicy()));
  }

  private static String opened(WorkItemOpened e) {
    return "A task was opened for %s: %s."
        .formatted(e.assignee() == null ? "the " + e.assigneeRole() : e.assignee(), e.title());
  }

  private static String reopened(PromiseReopened e) {
    return "A payment was taken back; %s are promised for %s again."
        .formatted(e.amount(), e.dueOn());
  }

  private static String corrected(PromiseCorrected e) {
    return "%s corrected a promise to %s for %s: %s."
        .formatted(e.by(), e.amount(), e.dueOn(), e.reason());
  }

  private static String approved(PromiseApproved e) {
    return "%s approved a promise of up to %s until %s: %s."
        .formatted(e.by(), e.amount(), e.until(), e.reason());
  }

  private static String planApproved(PlanApproved e) {
    return "%s approved a payment plan of %d instalments%s."
        .formatted(e.by(), e.instalments().size(), until(e));
  }

  /** A call outside of the contact policy is marked (C7). */
  private static String outside(@Nullable List<String> policy) {
    return policy == null || policy.isEmpty()
        ? ""
        : " It was outside the contact policy: %s."
            .formatted(policy.stream().map(CodeText::of).collect(Collectors.joining(", ")));
  }

  /** The channel is a code; what was told without one was a call. */
  private static String response(PocResponded event) {
    return switch (Objects.requireNonNullElse(event.channel(), "CALL")) {
      case "CALL" -> "A call reached the main contact %s.".formatted(event.contact());
      case "EMAIL" -> "The main contact %s answered by e-mail.".formatted(event.contact());
      case String channel ->
          "The main contact %s answered by %s.".formatted(event.contact(), CodeText.of(channel));
    };
  }

  private static String said(@Nullable String note) {
    return note == null ? "" : ": \"" + note + "\"";
  }

  private static String until(PlanApproved plan) {
    return plan.instalments().stream()
        .map(Instalment::dueOn)
        .max(Comparator.naturalOrder())
        .map(" until %s"::formatted)
        .orElse("");
  }
}
