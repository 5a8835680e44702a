package io.dunlin.dunning.clearance;

import module java.base;

import io.dunlin.dunning.message.Message;
import io.dunlin.events.clearance.LedgerClearance;
import io.dunlin.events.clearance.LedgerReason;
import io.dunlin.events.clearance.ResponseClearance;
import io.dunlin.events.clearance.ResponseReason;
import io.dunlin.events.clearance.Verdict;

/**
 * The facts that the policies of clearance decide on.
 *
 * @param knownStanding the highest version of the account's standing that was read here
 */
record ClearanceFacts(
    Message message,
    long knownStanding,
    LedgerClearance.Answer ledger,
    ResponseClearance.Answer response)
    implements ClearanceAnswers.Understood {

  private static final Set<LedgerReason> ENDS_A_WARNING =
      Set.of(
          LedgerReason.WARNING_OVER,
          LedgerReason.SUSPENSION_HELD,
          LedgerReason.NOTHING_COLLECTIBLE,
          LedgerReason.COVERED_BY_UNAPPLIED_CASH);

  boolean isLedgerNoBecause(LedgerReason reason) {
    return ledger.verdict() == Verdict.NO && ledger.code() == reason;
  }

  boolean isResponseNoBecause(ResponseReason reason) {
    return response.verdict() == Verdict.NO && response.code() == reason;
  }

  /** The ledger's reason is one for which a warning does not stand any more (E2). */
  boolean endsAWarning() {
    return ENDS_A_WARNING.contains(ledger.code());
  }
}
