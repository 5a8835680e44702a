package io.dunlin.dunning.clearance;

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

  boolean isLedgerNoBecause(LedgerReason reason) {
    return ledger.verdict() == Verdict.NO && ledger.code() == reason;
  }

  boolean isResponseNoBecause(ResponseReason reason) {
    return response.verdict() == Verdict.NO && response.code() == reason;
  }
}
