package io.dunlin.account.receivables.posting;

import static java.math.BigDecimal.ZERO;

import module java.base;

import io.dunlin.account.receivables.ledger.CreditItem;
import io.dunlin.account.receivables.ledger.Ledger;
import io.dunlin.account.receivables.ledger.Reservation;
import io.dunlin.account.receivables.posting.ManualApplication.Line;
import io.dunlin.kit.input.ValidationErrors;

/** Whether a payment has all the money that a person wants to put to invoices (E12). */
record ManualApplicationSums(Ledger ledger, CreditItem item, ManualApplication wish) {

  /** Compares the sums only where each line is possible by itself. */
  void check(ValidationErrors errors) {
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

  private static BigDecimal sum(List<Line> lines) {
    return lines.stream().map(ManualApplicationPosting::amount).reduce(ZERO, BigDecimal::add);
  }
}
