package io.dunlin.account.collection.clearance;

import module java.base;

import io.dunlin.events.Money;
import io.dunlin.events.clearance.LedgerClearance.OpenInvoice;

/** An open invoice that is not disputed, as clearance finds it. */
record ClearanceInvoice(
    String invoice, LocalDate issuedOn, LocalDate dueOn, BigDecimal balance, String currency) {

  /** Those that are overdue on a day of the account's calendar and can be paid. */
  static List<OpenInvoice> overdue(List<ClearanceInvoice> open, LocalDate today) {
    return open.stream()
        .map(invoice -> invoice.on(today))
        .filter(invoice -> invoice.daysPastDue() > 0 && isPayable(invoice.balance()))
        .toList();
  }

  private OpenInvoice on(LocalDate today) {
    int days = Math.toIntExact(ChronoUnit.DAYS.between(dueOn, today));
    return new OpenInvoice(invoice, issuedOn, dueOn, days, new Money(balance, currency));
  }

  /** Nobody is asked for less than can be paid (W11). */
  private static boolean isPayable(Money balance) {
    return balance.compareTo(Money.minorUnit(balance.currency())) >= 0;
  }
}
