package io.dunlin.disposition.interaction;

import module java.base;

import io.dunlin.disposition.account.Invoice;
import io.dunlin.disposition.catalogue.DispositionPath;
import io.dunlin.disposition.interaction.InteractionForm.Dispute;
import io.dunlin.disposition.interaction.InteractionForm.Promise;
import io.dunlin.disposition.promise.PromiseLimits;
import io.dunlin.kit.input.ValidationErrors;
import org.jspecify.annotations.Nullable;

/** Checks the form of an interaction against what is known of its account. */
record InteractionCheck(InteractionContext context, InteractionForm form, ValidationErrors errors) {

  /** Everything that is wrong with the form (C1, C2). */
  void run(Instant now) {
    String contact = form.contact();
    errors.unless(
        contact == null || context.account().contact(contact).isPresent(),
        "/contact",
        "Is not a contact of this account");
    context.catalogue().check(form.disposition(), errors);
    checkClosing();
    context.path(form).ifPresent(path -> checkConsequences(path, now));
  }

  private void checkClosing() {
    if (form.workItem() != null) {
      errors.unless(
          context.closes() != null,
          "/workItem",
          "Is not an open work item of this account that is yours to close");
      errors.unless(
          form.note() != null && !form.note().isBlank(),
          "/note",
          "Is needed with a work item: it is the case note with which that closes");
    }
  }

  private void checkConsequences(DispositionPath path, Instant now) {
    PromiseLimits limits = context.limits();
    Promise promise = form.promise();
    belongs(path.isPromise(), promise, "/promise", "Promise to Pay");
    if (path.isPromise() && promise != null && limits != null) {
      limits.check(
          promise.amount(), promise.date(), context.account().dayOf(now), "/promise", errors);
    }
    Dispute dispute = form.dispute();
    belongs(path.isDispute(), dispute, "/dispute", "Dispute");
    if (path.isDispute() && dispute != null) {
      checkInvoices(dispute.invoices());
    }
    errors.unless(
        !path.isCallBack() || form.callBackAt() != null, "/callBackAt", "Call Back needs a time");
  }

  private void belongs(boolean needed, @Nullable Object part, String pointer, String reason) {
    errors.unless(!needed || part != null, pointer, "Is needed with the reason " + reason);
    errors.unless(needed || part == null, pointer, "Only with the reason " + reason);
  }

  private void checkInvoices(List<String> named) {
    for (int i = 0; i < named.size(); i++) {
      String pointer = "/dispute/invoices/" + i;
      String invoice = named.get(i);
      errors.unless(isOpenHere(invoice), pointer, "Is not an open invoice of this account");
      errors.unless(!context.disputed().contains(invoice), pointer, "Is in dispute already");
      errors.unless(named.indexOf(invoice) == i, pointer, "Stands there twice");
    }
  }

  private boolean isOpenHere(String named) {
    Invoice invoice = context.invoices().get(named);
    return invoice != null
        && invoice.open()
        && invoice.account().equals(context.account().account());
  }
}
