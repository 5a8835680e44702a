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

  boolean hasMainPocAnswered() {
    return response.verdict() == Verdict.NO && response.code() == ResponseReason.POC_RESPONDED;
  }

  boolean isWarning() {
    return message.isWarning();
  }

  /** The ledger's no has a reason for which a warning does not stand any more (E2). */
  boolean endsAWarning() {
    return isWarning() && ledger.verdict() == Verdict.NO && ENDS_A_WARNING.contains(ledger.code());
  }

  /** The ledger's answer has all that a letter is written from: name, contacts, invoices, sums. */
  boolean areFiguresComplete() {
    return ledger.name() != null
        && ledger.contacts() != null
        && ledger.collectible() != null
        && ledger.invoices() != null
        && !ledger.invoices().isEmpty()
        && ledger.invoices().stream().allMatch(invoice -> invoice.balance().isPositive());
  }
}
