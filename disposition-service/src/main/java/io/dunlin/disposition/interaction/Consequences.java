package io.dunlin.disposition.interaction;

import static io.dunlin.disposition.work.WorkItem.following;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.dispute.Dispute;
import io.dunlin.disposition.interaction.Interaction.Direction;
import io.dunlin.disposition.promise.PaymentDayCall;
import io.dunlin.disposition.promise.Promise;
import io.dunlin.disposition.promise.PromiseEntry;
import io.dunlin.disposition.promise.PromiseOffer;
import io.dunlin.disposition.work.Assignee;
import io.dunlin.disposition.work.WorkEnd;
import io.dunlin.disposition.work.WorkItem;
import io.dunlin.disposition.work.WorkItem.Due;
import io.dunlin.disposition.work.WorkItem.Origin;
import io.dunlin.disposition.work.WorkItem.Text;
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
    @Nullable PromiseEntry promise, @Nullable Dispute dispute, List<WorkItem> workItems) {

  /** The form has been checked; callbacks go to the given role. */
  static Consequences of(
      Interaction interaction, InteractionForm form, Situation situation, String callbackRole) {
    Account account = situation.account();
    PromiseEntry promise = promise(interaction, form, situation);
    Dispute dispute = dispute(interaction, form);
    String madeWith = promise == null ? null : promise.promise().id();
    Opening opening =
        new Opening(
            account,
            situation.episode(),
            Origin.interaction(interaction.id(), madeWith),
            interaction.loggedAt());
    List<WorkItem> workItems = new ArrayList<>();
    if (promise != null && interaction.path().isPaymentScheduled()) {
      workItems.add(
          PaymentDayCall.of(
              promise.promise(),
              account,
              situation.episode(),
              callbackRole,
              interaction.loggedAt()));
    }
    if (interaction.callBackAt() != null) {
      workItems.add(opening.callBack(interaction, interaction.callBackAt(), callbackRole));
    }
    if (interaction.path().isPaymentCompleted()) {
      workItems.add(opening.paymentCheck());
    }
    return new Consequences(promise, dispute, List.copyOf(workItems));
  }

  private static @Nullable PromiseEntry promise(
      Interaction interaction, InteractionForm form, Situation situation) {
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

  /** Opens work about the account's debt, which goes when nothing is overdue any more (C2). */
  private record Opening(Account account, @Nullable String episode, Origin origin, Instant now) {

    private static final String PAYMENT_CHECK = "PAYMENT_CHECK";

    /** Who asked us to call gets the call, paid or not (E9). */
    WorkItem callBack(Interaction interaction, Instant at, String role) {
      String whom =
          account.contact(interaction.contact()).map(Contact::name).orElse(account.name());
      Due due = new Due(account.dayOf(at), at);
      List<WorkEnd> ends =
          interaction.direction() == Direction.INBOUND ? List.of() : untilCurrent();
      return open(WorkItemKind.CALLBACK, role, "Call " + whom + " back", due, ends, null);
    }

    WorkItem paymentCheck() {
      String title = "Check: %s says that it has paid".formatted(account.name());
      Due due = new Due(account.dayOf(now), null);
      return open(
          WorkItemKind.PAYMENT_CHECK, Assignee.AR, title, due, untilCurrent(), PAYMENT_CHECK);
    }

    private List<WorkEnd> untilCurrent() {
      return episode == null ? List.of() : List.of(WorkEnd.episodeOver(episode));
    }

    private WorkItem open(
        WorkItemKind kind,
        String role,
        String title,
        Due due,
        List<WorkEnd> ends,
        @Nullable String asks) {
      Assignee who = Assignee.of(role, account);
      return following(
          kind, account, who, new Text(title, null, null), due, origin, ends, asks, now);
    }
  }
}
