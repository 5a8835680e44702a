package io.dunlin.disposition.worklist;

/** Which debts come first (E5), in this order. */
public enum PriorityClass {
  FINAL_INVOICE_OVERDUE,
  AGED_RECURRING_INVOICES,
  OVER_31_DAYS_PAST_DUE,
  OTHER;

  /**
   * The class of an account's debt.
   *
   * @param agedMonths calendar months in which overdue recurring invoices fell due (W10)
   * @param daysPastDue of the oldest collectible invoice (W5)
   */
  static PriorityClass of(boolean finalInvoiceOverdue, int agedMonths, long daysPastDue) {
    if (finalInvoiceOverdue) {
      return FINAL_INVOICE_OVERDUE;
    }
    if (agedMonths >= 2) {
      return AGED_RECURRING_INVOICES;
    }
    return daysPastDue > 31 ? OVER_31_DAYS_PAST_DUE : OTHER;
  }
}
