package io.dunlin.account.customer.renewal;

/** The states of a review. PASSED: its day had gone by before a review could open. */
enum RenewalState {
  SCHEDULED,
  IN_REVIEW,
  OVERDUE,
  HELD,
  APPROVED,
  PASSED;

  /** Somebody was asked, whatever came of it. */
  boolean isBegun() {
    return switch (this) {
      case IN_REVIEW, OVERDUE, HELD, APPROVED -> true;
      case SCHEDULED, PASSED -> false;
    };
  }

  /** Only what was asked and is not decided takes answers. */
  boolean takesAnswers() {
    return switch (this) {
      case IN_REVIEW, OVERDUE, HELD -> true;
      case SCHEDULED, APPROVED, PASSED -> false;
    };
  }
}
