package io.dunlin.disposition.interaction;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.dispute.Dispute;
import io.dunlin.disposition.promise.NewPromise;
import io.dunlin.disposition.promise.Promise;
import io.dunlin.disposition.promise.PromiseLimits;
import io.dunlin.disposition.workitem.WorkItem;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.DispositionEvent.WorkItemOpened;
import io.dunlin.events.Identifiers;
import org.jspecify.annotations.Nullable;

/** The promise, the dispute and the work items that follow from an interaction at once (C2). */
record Consequences(
    @Nullable NewPromise promise, @Nullable Dispute dispute, List<WorkItem> workItems) {

  /** The form has been checked; callbacks go to the given role. */
  static Consequences of(
      Interaction interaction,
      InteractionForm form,
      InteractionContext context,
      String callbackRole) {
    Account account = context.account();
    NewPromise promise = promise(interaction, form, context);
    Dispute dispute = dispute(interaction, form);
    FollowUpTasks tasks =
        new FollowUpTasks(
            interaction,
            account,
            context.episode(),
            promise == null ? null : promise.promise(),
            dispute,
            callbackRole);
    return new Consequences(promise, dispute, tasks.after(context.consequence(interaction.path())));
  }

  /** The events of opened items, and after them what hands items on to others (B1). */
  static List<DispositionEvent> withRouted(Interaction interaction, List<DispositionEvent> opened) {
    return Stream.concat(opened.stream(), opened.stream().flatMap(it -> routed(interaction, it)))
        .toList();
  }

  /** Questions to Finance, and cancellations. */
  private static Stream<DispositionEvent> routed(Interaction interaction, DispositionEvent event) {
    return switch (event) {
      case WorkItemOpened item when item.kind() == WorkItemKind.BILLING_QUESTION ->
          Stream.of(interaction.asBillingQuestion(item));
      case WorkItemOpened item when item.kind() == WorkItemKind.CANCELLATION_REQUEST ->
          Stream.of(interaction.asCancellation(item));
      default -> Stream.empty();
    };
  }

  private static @Nullable NewPromise promise(
      Interaction interaction, InteractionForm form, InteractionContext context) {
    InteractionForm.Promise promised = form.promise();
    PromiseLimits limits = context.limits();
    return promised == null || limits == null
        ? null
        : limits.place(
            Promise.made(
                Identifiers.next().toString(),
                context.account(),
                interaction.id(),
                interaction.contact(),
                Objects.requireNonNull(promised.amount()),
                Objects.requireNonNull(promised.date()),
                interaction.agent(),
                interaction.loggedAt()));
  }

  private static @Nullable Dispute dispute(Interaction interaction, InteractionForm form) {
    InteractionForm.Dispute disputed = form.dispute();
    return disputed == null
        ? null
        : new Dispute(
            Identifiers.next().toString(),
            interaction.account(),
            interaction.id(),
            disputed.invoices(),
            Objects.requireNonNull(disputed.reason()),
            disputed.department(),
            interaction.agent(),
            interaction.loggedAt(),
            Dispute.State.OPEN,
            null);
  }
}
