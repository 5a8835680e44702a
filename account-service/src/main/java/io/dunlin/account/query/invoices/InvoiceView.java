package io.dunlin.account.query.invoices;

import module java.base;

import io.dunlin.events.InvoiceKind;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as it is shown.
 *
 * @param daysPastDue while it is open (W5)
 * @param daysLate once it is settled; 0 when it was in time
 */
record InvoiceView(
    String invoice,
    String account,
    InvoiceKind kind,
    LocalDate issuedOn,
    LocalDate dueOn,
    Money amount,
    Money balance,
    State state,
    @Nullable Integer daysPastDue,
    @Nullable Integer daysLate,
    @Nullable LocalDate settledOn,
    @Nullable LocalDate voidedOn,
    boolean disputed,
    @Nullable String product) {

  /** Overdue ones are open too. */
  enum State {
    OPEN,
    OVERDUE,
    SETTLED,
    VOIDED;

    static final List<State> ALL = List.of(values());
  }
}
