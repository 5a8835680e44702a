package io.dunlin.disposition.interaction;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.account.Invoice;
import io.dunlin.disposition.catalogue.Catalogue;
import io.dunlin.disposition.catalogue.Consequence;
import io.dunlin.disposition.catalogue.DispositionPath;
import io.dunlin.disposition.interaction.Interaction.Channel;
import io.dunlin.disposition.interaction.Interaction.Direction;
import io.dunlin.disposition.interaction.InteractionForm.Dispute;
import io.dunlin.disposition.interaction.InteractionForm.Promise;
import io.dunlin.disposition.promise.PromiseLimits;
import io.dunlin.kit.contactpolicy.ContactReason.Code;
import io.dunlin.kit.input.ValidationErrors;
import org.jspecify.annotations.Nullable;

/**
 * What an interaction is checked against: its account, the catalogue, the invoices it names.
 *
 * @param episode the account's open episode; null while nothing is overdue
 * @param limits what the account may promise; null where nothing is promised
 * @param closes the work item that it closes; null where there is none, or it is not the caller's
 */
record InteractionContext(
    Account account,
    @Nullable String episode,
    Catalogue catalogue,
    Map<String, Invoice> invoices,
    Set<String> disputed,
    @Nullable PromiseLimits limits,
    @Nullable String closes) {

  /** Everything that is wrong with the form (C1, C2). */
  void check(InteractionForm form, Instant now, ValidationErrors errors) {
    String contact = form.contact();
    errors.unless(
        contact == null || account.contact(contact).isPresent(),
        "/contact",
        "Is not a contact of this account");
    catalogue.check(form.disposition(), errors);
    checkClosing(form, errors);
    path(form).ifPresent(path -> checkConsequences(path, form, now, errors));
  }

  InteractionContext withLimits(PromiseLimits itsLimits) {
    return new InteractionContext(
        account, episode, catalogue, invoices, disputed, itsLimits, closes);
  }

  private void checkClosing(InteractionForm form, ValidationErrors errors) {
    if (form.workItem() != null) {
      errors.unless(
          closes != null,
          "/workItem",
          "Is not an open work item of this account that is yours to close");
      errors.unless(
          form.note() != null && !form.note().isBlank(),
          "/note",
          "Is needed with a work item: it is the case note with which that closes");
    }
  }

  /** The consequence of a path in the catalogue in force; older versions had none. */
  Consequence consequence(DispositionPath path) {
    return catalogue
        .consequence(path)
        .orElse(new Consequence(Consequence.Kind.NONE, null, null, "not in the catalogue"));
  }

  /** The path, when it is one of the catalogue's. */
  Optional<DispositionPath> path(InteractionForm form) {
    return catalogue.paths().stream()
        .filter(path -> path.layers().equals(form.disposition()))
        .findFirst();
  }

  /** The checked form as an interaction, marked with what it is outside of in the policy (C7). */
  Interaction interaction(
      String id, InteractionForm form, String agent, Instant now, List<Code> outsidePolicy) {
    DispositionPath path = path(form).orElseThrow();
    Channel channel = Objects.requireNonNull(form.channel());
    Direction direction = Objects.requireNonNull(form.direction());
    boolean mainPoc = account.isMainPoc(form.contact());
    return new Interaction(
        id,
        account.account(),
        channel,
        direction,
        form.contact(),
        form.at(),
        path,
        catalogue.version(),
        agent,
        mainPoc && channel == Channel.CALL && path.isContacted(),
        mainPoc && channel.isAnswer(direction, path),
        form.difficult(),
        form.note(),
        form.callBackAt(),
        now,
        outsidePolicy.stream().map(Code::name).toList());
  }

  private void checkConsequences(
      DispositionPath path, InteractionForm form, Instant now, ValidationErrors errors) {
    Promise promise = form.promise();
    belongs(path.isPromise(), promise, "/promise", "Promise to Pay", errors);
    if (path.isPromise() && promise != null && limits != null) {
      limits.check(promise.amount(), promise.date(), account.dayOf(now), "/promise", errors);
    }
    Dispute dispute = form.dispute();
    belongs(path.isDispute(), dispute, "/dispute", "Dispute", errors);
    if (path.isDispute() && dispute != null) {
      check(dispute.invoices(), errors);
    }
    errors.unless(
        !path.isCallBack() || form.callBackAt() != null, "/callBackAt", "Call Back needs a time");
  }

  private static void belongs(
      boolean needed,
      @Nullable Object part,
      String pointer,
      String reason,
      ValidationErrors errors) {
    errors.unless(!needed || part != null, pointer, "Is needed with the reason " + reason);
    errors.unless(needed || part == null, pointer, "Only with the reason " + reason);
  }

  private void check(List<String> named, ValidationErrors errors) {
    for (int i = 0; i < named.size(); i++) {
      String pointer = "/dispute/invoices/" + i;
      String invoice = named.get(i);
      errors.unless(isOpenHere(invoice), pointer, "Is not an open invoice of this account");
      errors.unless(!disputed.contains(invoice), pointer, "Is in dispute already");
      errors.unless(named.indexOf(invoice) == i, pointer, "Stands there twice");
    }
  }

  private boolean isOpenHere(String named) {
    Invoice invoice = invoices.get(named);
    return invoice != null && invoice.open() && invoice.account().equals(account.account());
  }
}
