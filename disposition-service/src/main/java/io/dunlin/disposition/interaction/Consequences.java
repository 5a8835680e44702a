package io.dunlin.disposition.interaction;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.dispute.Dispute;
import io.dunlin.disposition.promise.Promise;
import io.dunlin.disposition.promise.PromiseEntry;
import io.dunlin.disposition.promise.PromiseOffer;
import io.dunlin.disposition.work.WorkItem;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.WorkItemOpened;
import io.dunlin.events.Identifiers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What follows from an interaction at once (C2). */
record Consequences(
    @Nullable PromiseEntry promise, @Nullable Dispute dispute, List<WorkItem> workItems) {

  /** The form has been checked; callbacks go to the given role. */
  static Consequences of(
      Interaction interaction,
      InteractionForm form,
      InteractionContext situation,
      String callbackRole) {
    Account account = situation.account();
    PromiseEntry promise = promise(interaction, form, situation);
    Dispute dispute = dispute(interaction, form);
    FollowingWork work =
        new FollowingWork(
            interaction,
            account,
            situation.episode(),
            promise == null ? null : promise.promise(),
            dispute,
            callbackRole);
    return new Consequences(
        promise, dispute, work.after(situation.consequence(interaction.path())));
  }

  /** Who is asked besides ours is told what opened for them (B1). */
  static List<DispositionEvent> routed(Interaction interaction, List<WorkItemOpened> opened) {
    return opened.stream()
        .<DispositionEvent>mapMulti(
            (item, told) -> {
              switch (item.kind()) {
                case BILLING_QUESTION -> told.accept(interaction.asBillingQuestion(item));
                case CANCELLATION_REQUEST -> told.accept(interaction.asCancellation(item));
                default -> {}
              }
            })
        .toList();
  }

  private static @Nullable PromiseEntry promise(
      Interaction interaction, InteractionForm form, InteractionContext situation) {
    InteractionForm.Promise promised = form.promise();
    PromiseOffer offer = situation.offer();
    return promised == null || offer == null
        ? null
        : offer.entered(
            Promise.made(
                Identifiers.next().toString(),
                situation.account(),
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
