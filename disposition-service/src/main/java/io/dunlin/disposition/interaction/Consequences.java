package io.dunlin.disposition.interaction;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.dispute.Dispute;
import io.dunlin.disposition.promise.NewPromise;
import io.dunlin.disposition.promise.Promise;
import io.dunlin.disposition.promise.PromiseLimits;
import io.dunlin.disposition.workitem.WorkItem;
import io.dunlin.events.DispositionEvent;
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

  /** Publishes the items that others are to see to: questions to Finance, cancellations (B1). */
  static List<DispositionEvent> routed(Interaction interaction, List<WorkItemOpened> opened) {
    return opened.stream()
        .<DispositionEvent>mapMulti(
            (item, events) -> {
              switch (item.kind()) {
                case BILLING_QUESTION -> events.accept(interaction.asBillingQuestion(item));
                case CANCELLATION_REQUEST -> events.accept(interaction.asCancellation(item));
                default -> {}
              }
            })
        .toList();
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
