package io.dunlin.events;

import module java.base;

import org.jspecify.annotations.Nullable;

/** The monthly review of customers with an open final invoice (E4). */
public sealed interface FinalInvoiceEvent extends AccountEvent {

  /**
   * The day of the month, the account's 6th business day, on which a customer with open final
   * invoices is contacted (E4).
   */
  record FinalInvoiceReviewDue(
      String account, @Nullable Episode episode, LocalDate on, List<OpenFinalInvoice> invoices)
      implements FinalInvoiceEvent {}

  /** A final invoice that is owed, with how many of its points nobody has resolved yet. */
  record OpenFinalInvoice(String invoice, LocalDate dueOn, Money balance, int openPoints) {}
}
