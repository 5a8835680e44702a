package io.dunlin.account.receivables.posting;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.account.receivables.posting.Rejection.Reason;
import io.dunlin.events.Money;
import io.dunlin.kit.input.FieldError;

/** How the ledger says no. */
final class Refusals {

  private Refusals() {}

  static Optional<Rejection> known(String pointer, String what) {
    return Optional.of(Rejection.at(Reason.ALREADY_KNOWN, pointer, what + " is known already"));
  }

  static Optional<Rejection> unknownPayment(String payment) {
    return Optional.of(
        Rejection.at(
            Reason.UNKNOWN_PAYMENT,
            "/data/payment",
            "Payment %s of this account is not known".formatted(payment)));
  }

  static Optional<Rejection> unknownCredit(String credit) {
    return Optional.of(
        Rejection.at(
            Reason.UNKNOWN_PAYMENT,
            "/data/credit",
            "Credit %s of this account is not known".formatted(credit)));
  }

  static Optional<Rejection> unknownInvoice(String invoice) {
    return Optional.of(
        Rejection.at(
            Reason.UNKNOWN_INVOICE,
            "/data/invoice",
            "Invoice %s of this account is not known".formatted(invoice)));
  }

  static Optional<Rejection> impossible(String pointer, String detail) {
    return Optional.of(Rejection.at(Reason.NOT_POSSIBLE, pointer, detail));
  }

  /** Nothing when an amount is in the currency of what it changes. */
  static Optional<Rejection> otherCurrency(Money amount, String currency, String what) {
    return amount.currency().equals(currency)
        ? Optional.empty()
        : Optional.of(
            Rejection.at(
                Reason.CURRENCY_MISMATCH,
                "/data/amount/currency",
                "%s is in %s, which never changes; %s cannot be put to it"
                    .formatted(what, currency, amount.currency())));
  }

  /** Money of one currency for an invoice of another. */
  static FieldError otherCurrency(String pointer, Invoice invoice, String currency) {
    return new FieldError(
        pointer,
        "Invoice %s is in %s and takes no %s; leave it out or name one that is in %s"
            .formatted(invoice.number(), invoice.currency(), currency, currency));
  }

  static Optional<Rejection> all(Reason reason, List<FieldError> errors) {
    return errors.isEmpty()
        ? Optional.empty()
        : Optional.of(new Rejection(reason, errors.getFirst().detail(), errors));
  }
}
