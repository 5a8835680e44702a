package io.dunlin.account.customer.renewal;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * An answer of Finance or of the CSM in a review.
 *
 * @param review the number of the review that it belongs to
 * @param nextStep what has to happen before the invoice may be sent; needed for a no
 */
record RenewalAnswer(
    int review,
    Side side,
    Verdict verdict,
    @Nullable String reason,
    @Nullable String nextStep,
    String by,
    Instant at) {

  /** The sides whose answers a review needs. */
  enum Side {
    FINANCE("ar"),
    CSM("csm");

    private final String role;

    Side(String role) {
      this.role = role;
    }

    /** The role that answers for this side. */
    String role() {
      return role;
    }
  }

  /** May the renewal invoice be sent? */
  enum Verdict {
    APPROVE,
    HOLD
  }

  /** Says if the same person has said the same for the same side. */
  boolean repeats(RenewalAnswer before) {
    return side == before.side
        && verdict == before.verdict
        && by.equals(before.by)
        && Objects.equals(reason, before.reason)
        && Objects.equals(nextStep, before.nextStep);
  }
}
