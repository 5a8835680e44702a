package io.dunlin.account.receivables.posting;

import static io.dunlin.account.receivables.posting.ManualApplicationPosting.amount;
import static io.dunlin.account.receivables.posting.ManualApplicationPosting.sum;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.account.receivables.ledger.Application;
import io.dunlin.account.receivables.ledger.CreditItem;
import io.dunlin.account.receivables.ledger.Ledger;
import io.dunlin.account.receivables.ledger.Reservation;
import io.dunlin.account.receivables.posting.ManualApplication.Line;
import io.dunlin.kit.input.FieldError;
import io.dunlin.kit.input.ValidationErrors;

/** Finds all that is in the way of what a person wants done with a payment. */
final class ManualApplicationCheck {

  private final Ledger ledger;
  private final CreditItem item;
  private final ManualApplication wish;
  private final ValidationErrors errors = new ValidationErrors();

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
    Set<String> named = new HashSet<>();
    for (int i = 0; i < wish.release().size(); i++) {
      released("/release/" + i, wish.release().get(i));
    }
    for (int i = 0; i < wish.from().size(); i++) {
      takenBack("/from/" + i, wish.from().get(i), named);
    }
    for (int i = 0; i < wish.lines().size(); i++) {
      put("/lines/" + i, wish.lines().get(i), named);
    }
    sums();
    return errors.all();
  }

  private void released(String pointer, String invoice) {
    if (ledger.reservations().of(item.key()).stream().noneMatch(r -> r.invoice().equals(invoice))) {
      errors.add(
          pointer,
          "Nothing of payment %s is kept for invoice %s".formatted(wish.payment(), invoice));
    }
  }

  private void takenBack(String pointer, Line line, Set<String> named) {
    once(pointer, line, named);
    BigDecimal given = ledger.applied().amountOf(new Application(item.key(), line.invoice()));
    if (inItsCurrency(pointer, line) && amount(line).compareTo(given) > 0) {
      errors.add(
          pointer + "/amount",
          "Payment %s has put %s to invoice %s, no more"
              .formatted(wish.payment(), item.money(given), line.invoice()));
    }
  }

  private void put(String pointer, Line line, Set<String> named) {
    once(pointer, line, named);
    boolean inItsCurrency = inItsCurrency(pointer, line);
    Invoice invoice = ledger.invoice(line.invoice());
    if (invoice == null) {
      String who = ledger.numbers().isForeign(line.invoice(), ledger.account()) ? "another" : "no";
      errors.add(
          pointer + "/invoice",
          "Invoice %s belongs to %s account; name one of account %s"
              .formatted(line.invoice(), who, ledger.account()));
    } else if (!invoice.currency().equals(item.currency())) {
      errors.add(Refusals.otherCurrency(pointer + "/invoice", invoice, item.currency()));
    } else if (inItsCurrency && amount(line).compareTo(invoice.balance()) > 0) {
      errors.add(
          pointer + "/amount",
          "Of invoice %s only %s is open"
              .formatted(line.invoice(), invoice.money(invoice.balance())));
    }
  }

  private void once(String pointer, Line line, Set<String> named) {
    if (!named.add(line.invoice())) {
      errors.add(pointer + "/invoice", "Invoice %s is named twice".formatted(line.invoice()));
    }
  }

  private boolean inItsCurrency(String pointer, Line line) {
    boolean same = line.amount().currency().equals(item.currency());
    if (!same) {
      errors.add(
          pointer + "/amount/currency",
          "Payment %s is in %s".formatted(wish.payment(), item.currency()));
    }
    return same;
  }

  private void sums() {
    BigDecimal wanted = sum(wish.lines());
    BigDecimal taken = sum(wish.from());
    BigDecimal free = ledger.reservations().availableWithout(item, Set.copyOf(wish.release()));
    if (taken.compareTo(wanted) > 0) {
      errors.add("/from", "What is taken back has to be put to other invoices at once");
    } else if (errors.isEmpty() && wanted.compareTo(free.add(taken)) > 0) {
      errors.add("/lines", tooMuch(free));
    }
  }

  private String tooMuch(BigDecimal free) {
    Set<String> kept =
        ledger.reservations().of(item.key()).stream()
            .map(Reservation::invoice)
            .filter(invoice -> !wish.release().contains(invoice))
            .collect(Collectors.toCollection(TreeSet::new));
    String only = "Of payment %s only %s is free".formatted(wish.payment(), item.money(free));
    return kept.isEmpty()
        ? only + "; take the rest back from an invoice with from"
        : only + "; the rest is kept for %s, until release names it".formatted(kept);
  }
}
