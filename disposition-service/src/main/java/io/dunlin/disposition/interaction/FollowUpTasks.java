package io.dunlin.disposition.interaction;

import static io.dunlin.disposition.workitem.WorkItem.following;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.catalogue.Consequence;
import io.dunlin.disposition.dispute.Dispute;
import io.dunlin.disposition.interaction.Interaction.Direction;
import io.dunlin.disposition.promise.PaymentDayCallback;
import io.dunlin.disposition.promise.Promise;
import io.dunlin.disposition.workitem.Assignee;
import io.dunlin.disposition.workitem.Origin;
import io.dunlin.disposition.workitem.WorkEnd;
import io.dunlin.disposition.workitem.WorkItem;
import io.dunlin.disposition.workitem.WorkItem.Due;
import io.dunlin.disposition.workitem.WorkItem.Text;
import io.dunlin.events.Contact;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.kit.calendar.BusinessDays;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that follow from an interaction at once: what the catalogue says of its disposition, a
 * call at the time that was agreed, and the return of a voicemail (C2, E9).
 *
 * @param episode the account's open episode, with which tasks about the debt end; null without one
 * @param callbackRole who calls back
 */
record FollowUpTasks(
    Interaction interaction,
    Account account,
    @Nullable String episode,
    @Nullable Promise promise,
    @Nullable Dispute dispute,
    String callbackRole) {

  List<WorkItem> after(Consequence consequence) {
    List<WorkItem> items = new ArrayList<>();
    Instant agreed = interaction.callBackAt();
    if (agreed != null) {
      items.add(agreedCall(agreed));
    }
    of(consequence).ifPresent(items::add);
    if (interaction.isVoicemailReceived() && !hasCallback(items)) {
      items.add(returnCall());
    }
    return List.copyOf(items);
  }

  private static boolean hasCallback(List<WorkItem> items) {
    return items.stream().anyMatch(item -> item.kind() == WorkItemKind.CALLBACK);
  }

  private Optional<WorkItem> of(Consequence consequence) {
    return switch (consequence.kind()) {
      case TASK -> Optional.of(task(consequence));
      case CALLBACK -> interaction.callBackAt() == null ? call(consequence) : Optional.empty();
      case PAYMENT_DAY_CALLBACK -> Optional.ofNullable(promise).map(this::callOnPaymentDay);
      case PAYMENT_CHECK -> Optional.of(paymentCheck());
      case BILLING_QUESTION -> Optional.of(billingQuestion(in(consequence)));
      case CANCELLATION_REQUEST -> Optional.of(cancellationRequest(in(consequence)));
      case NONE -> Optional.empty();
    };
  }

  /** The task ends with the dispute where there is one, otherwise with the debt. */
  private WorkItem task(Consequence consequence) {
    String what = Objects.requireNonNull(consequence.text());
    String role = Objects.requireNonNull(consequence.role());
    List<WorkEnd> ends =
        dispute == null ? untilCurrent() : List.of(WorkEnd.disputeResolved(dispute.id()));
    String asks = "TASK " + role + " " + String.join(" / ", interaction.path().layers());
    return open(
        WorkItemKind.FOLLOW_UP,
        role,
        "%s: %s".formatted(account.name(), what),
        in(consequence),
        ends,
        asks);
  }

  private WorkItem callOnPaymentDay(Promise promised) {
    return PaymentDayCallback.of(promised, account, episode, callbackRole, interaction.loggedAt());
  }

  /** A customer who asked us to call gets the call, paid or not (E9). */
  private WorkItem agreedCall(Instant at) {
    List<WorkEnd> ends = interaction.direction() == Direction.INBOUND ? List.of() : untilCurrent();
    Due due = new Due(account.dayOf(at), at);
    return callback("Call " + whom() + " back", due, ends, "CALLBACK ");
  }

  private Optional<WorkItem> call(Consequence consequence) {
    return Optional.of(
        interaction.isVoicemailReceived()
            ? returnCall()
            : callback("Call " + whom(), in(consequence), untilCurrent(), "CALLBACK "));
  }

  /** Each voicemail is returned on the next business day, paid or not (E9). */
  private WorkItem returnCall() {
    LocalDate today = account.dayOf(interaction.loggedAt());
    LocalDate next = businessDays().next(account.dayOf(interaction.at()));
    Due due = new Due(next.isBefore(today) ? today : next, null);
    return callback("Return the voicemail of " + whom(), due, List.of(), "RETURN_CALL ");
  }

  private WorkItem callback(String title, Due due, List<WorkEnd> ends, String asks) {
    String contact = interaction.contact();
    return open(
        WorkItemKind.CALLBACK,
        callbackRole,
        title,
        due,
        ends,
        asks + (contact == null ? "" : contact));
  }

  private WorkItem paymentCheck() {
    return open(
        WorkItemKind.PAYMENT_CHECK,
        Assignee.AR,
        "Check: %s says that it has paid".formatted(account.name()),
        new Due(account.dayOf(interaction.loggedAt()), null),
        untilCurrent(),
        WorkItemKind.PAYMENT_CHECK.name());
  }

  /** Each question is one of its own, and is answered, paid or not (B1). */
  private WorkItem billingQuestion(Due due) {
    String title = "Answer a billing question of " + account.name();
    return open(WorkItemKind.BILLING_QUESTION, Assignee.AR, title, due, List.of(), null);
  }

  private WorkItem cancellationRequest(Due due) {
    return open(
        WorkItemKind.CANCELLATION_REQUEST,
        Assignee.CSM,
        "%s wants to cancel: try to keep the customer, and log it".formatted(account.name()),
        due,
        List.of(),
        WorkItemKind.CANCELLATION_REQUEST.name());
  }

  private Due in(Consequence consequence) {
    int days = Objects.requireNonNullElse(consequence.businessDays(), 0);
    LocalDate today = account.dayOf(interaction.loggedAt());
    return new Due(businessDays().plus(today, days), null);
  }

  private BusinessDays businessDays() {
    return BusinessDays.of(account.country());
  }

  private String whom() {
    return account.contact(interaction.contact()).map(Contact::name).orElse(account.name());
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
    String promised = promise == null ? null : promise.id();
    return following(
        kind,
        account,
        Assignee.of(role, account),
        new Text(title, description(), null),
        due,
        Origin.interaction(interaction.id(), promised),
        ends,
        asks,
        interaction.loggedAt());
  }

  /** The disposition and the note, for the person who takes the task on (A5). */
  private String description() {
    String logged = "Logged as %s".formatted(String.join(" / ", interaction.path().layers()));
    return interaction.note() == null ? logged : logged + ": " + interaction.note();
  }
}
