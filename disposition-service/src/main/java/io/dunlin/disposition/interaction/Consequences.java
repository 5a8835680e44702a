package io.dunlin.disposition.interaction;

import static io.dunlin.disposition.work.WorkItem.following;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.dispute.Dispute;
import io.dunlin.disposition.promise.Promise;
import io.dunlin.disposition.work.Assignee;
import io.dunlin.disposition.work.WorkItem;
import io.dunlin.disposition.work.WorkItem.Due;
import io.dunlin.disposition.work.WorkItem.Origin;
import io.dunlin.events.Contact;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.Identifiers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What follows from an interaction at once (C2). */
record Consequences(
    @Nullable Promise promise, @Nullable Dispute dispute, List<WorkItem> workItems) {

  /** The form has been checked; callbacks go to the given role. */
  static Consequences of(
      Interaction interaction, InteractionForm form, Account account, String callbackRole) {
    Promise promise = promise(interaction, form, account);
    Dispute dispute = dispute(interaction, form);
    String madeWith = promise == null ? null : promise.id();
    Opening opening =
        new Opening(
            account, Origin.interaction(interaction.id(), madeWith), interaction.loggedAt());
    List<WorkItem> workItems = new ArrayList<>();
    if (promise != null && interaction.path().isPaymentScheduled()) {
      workItems.add(opening.callOnPaymentDay(promise, callbackRole));
    }
    if (interaction.callBackAt() != null) {
      workItems.add(
          opening.callBack(interaction.callBackAt(), interaction.contact(), callbackRole));
    }
    if (interaction.path().isPaymentCompleted()) {
      workItems.add(opening.paymentCheck());
    }
    return new Consequences(promise, dispute, List.copyOf(workItems));
  }

  private static @Nullable Promise promise(
      Interaction interaction, InteractionForm form, Account account) {
    InteractionForm.Promise promised = form.promise();
    return promised == null
        ? null
        : Promise.made(
            Identifiers.next().toString(),
            account,
            interaction.id(),
            interaction.contact(),
            Objects.requireNonNull(promised.amount()),
            Objects.requireNonNull(promised.date()),
            interaction.agent(),
            interaction.loggedAt());
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

  private record Opening(Account account, Origin origin, Instant now) {

    WorkItem callOnPaymentDay(Promise promise, String role) {
      String title =
          "Call %s: %s is promised for today".formatted(account.name(), promise.amount());
      Assignee who = Assignee.of(role, account);
      Due due = new Due(promise.dueOn(), null);
      return following(WorkItemKind.CALLBACK, account, who, title, due, origin, now);
    }

    WorkItem callBack(Instant at, @Nullable String contact, String role) {
      String whom = account.contact(contact).map(Contact::name).orElse(account.name());
      Assignee who = Assignee.of(role, account);
      Due due = new Due(account.dayOf(at), at);
      return following(
          WorkItemKind.CALLBACK, account, who, "Call " + whom + " back", due, origin, now);
    }

    WorkItem paymentCheck() {
      String title = "Check: %s says that it has paid".formatted(account.name());
      Assignee who = Assignee.of(Assignee.AR, account);
      Due due = new Due(account.dayOf(now), null);
      return following(WorkItemKind.PAYMENT_CHECK, account, who, title, due, origin, now);
    }
  }
}
