package io.dunlin.disposition.worklist;

/**
 * One of the reasons that put a work item where it stands on a list (C6).
 *
 * @param text the same for people
 */
record WorkReason(Code code, String text) {

  /** Why an item stands there. */
  enum Code {
    FINAL_INVOICE_OVERDUE,
    AGED_RECURRING_INVOICES,
    OVER_31_DAYS_PAST_DUE,
    ASKED_FOR,
    LATE,
    PAST_DUE,
    COLLECTIBLE,
    PROMISE_BROKEN,
    DISPUTED
  }
}
