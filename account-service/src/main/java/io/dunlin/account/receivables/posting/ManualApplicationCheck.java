package io.dunlin.account.receivables.posting;

import static io.dunlin.account.receivables.posting.ManualApplicationPosting.amount;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.account.receivables.ledger.Application;
import io.dunlin.account.receivables.ledger.CreditItem;
import io.dunlin.account.receivables.ledger.Ledger;
import io.dunlin.account.receivables.posting.ManualApplication.Line;
import io.dunlin.kit.input.FieldError;
import io.dunlin.kit.input.ValidationErrors;

/** Finds all that is in the way of what a person wants done with a payment. */
final class ManualApplicationCheck {

  private final Ledger ledger;
  private final CreditItem item;
  private final ManualApplication wish;
  private final ValidationErrors errors = new ValidationErrors();
  private final Set<String> named = new HashSet<>();

  ManualApplicationCheck(Ledger ledger, CreditItem item, ManualApplication wish) {
    this.ledger = ledger;
    this.item = item;
    this.wish = wish;
  }

  List<FieldError> errors() {
    if (item.reversedOn() != null) {
      errors.add("", "Payment %s was reversed on %s".formatted(wish.payment(), item.reversedOn()));
      return errors.all();
    }
    for (int i = 0; i < wish.release().size(); i++) {
      released("/release/" + i, wish.release().get(i));
    }
    for (int i = 0; i < wish.from().size(); i++) {
      takenBack("/from/" + i, wish.from().get(i));
    }
    for (int i = 0; i < wish.lines().size(); i++) {
      put("/lines/" + i, wish.lines().get(i));
    }
    new ManualApplicationSums(ledger, item, wish).check(errors);
    return errors.all();
  }

  private void released(String pointer, String invoice) {
    if (ledger.reservations().of(item.key()).stream().noneMatch(r -> r.invoice().equals(invoice))) {
      errors.add(
          pointer,
          "Nothing of payment %s is kept for invoice %s".formatted(wish.payment(), invoice));
    }
  }

  private void takenBack(String pointer, Line line) {
    BigDecimal given = ledger.applied().amountOf(new Application(item.key(), line.invoice()));
    if (isPossible(pointer, line) && amount(line).compareTo(given) > 0) {
      errors.add(
          pointer + "/amount",
          "Payment %s has put %s to invoice %s, no more"
              .formatted(wish.payment(), item.money(given), line.invoice()));
    }
  }

  private void put(String pointer, Line line) {
    boolean possible = isPossible(pointer, line);
    Invoice invoice = ledger.invoice(line.invoice());
    if (invoice == null) {
      String who = ledger.numbers().isForeign(line.invoice(), ledger.account()) ? "another" : "no";
      errors.add(
          pointer + "/invoice",
          "Invoice %s belongs to %s account; name one of account %s"
              .formatted(line.invoice(), who, ledger.account()));
    } else if (!invoice.currency().equals(item.currency())) {
      errors.add(Refusals.otherCurrency(pointer + "/invoice", invoice, item.currency()));
    } else if (possible && amount(line).compareTo(invoice.balance()) > 0) {
      errors.add(
          pointer + "/amount",
          "Of invoice %s only %s is open"
              .formatted(line.invoice(), invoice.money(invoice.balance())));
    }
  }

  /** Says if a line is in the payment's currency; refuses it as well when it repeats an invoice. */
  private boolean isPossible(String pointer, Line line) {
    if (!named.add(line.invoice())) {
      errors.add(pointer + "/invoice", "Invoice %s is named twice".formatted(line.invoice()));
    }
    boolean same = line.amount().currency().equals(item.currency());
    if (!same) {
      errors.add(
          pointer + "/amount/currency",
          "Payment %s is in %s".formatted(wish.payment(), item.currency()));
    }
    return same;
  }
}
