package io.dunlin.account.collection.finalinvoice;

import module java.base;

import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/** The last invoice of a customer, or of a job, and what is still owed of it (W10). */
record FinalInvoice(
    String invoice,
    String account,
    String name,
    String csm,
    @Nullable String collector,
    LocalDate dueOn,
    Money amount,
    Money balance,
    State state) {

  /** Overdue from the day after its due day (W3). */
  enum State {
    OPEN,
    OVERDUE,
    SETTLED,
    VOIDED
  }
}
