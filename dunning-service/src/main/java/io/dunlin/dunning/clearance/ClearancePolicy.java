package io.dunlin.dunning.clearance;

import module java.base;

import io.dunlin.dunning.clearance.Clearance.Held;
import io.dunlin.dunning.clearance.Clearance.Refused;
import io.dunlin.events.clearance.LedgerClearance;
import io.dunlin.events.clearance.LedgerReason;
import io.dunlin.events.clearance.ResponseReason;
import io.dunlin.events.clearance.Verdict;

/**
 * The policies of clearance in the order in which they are asked; the first one that answers
 * decides. Those that refuse come before those that hold, but none is asked about answers that are
 * out of date.
 */
enum ClearancePolicy {

  /** Not even a no counts that was given before something that is known here (A3). */
  ANSWERS_ARE_CURRENT(
      facts -> {
        long version = facts.ledger().version();
        if (version < facts.knownStanding()) {
          return held(
              "account-service answered from standing %d, but %d is known here"
                  .formatted(version, facts.knownStanding()));
        }
        return facts.response().version() < 0
            ? held("disposition-service answered from no version")
            : Optional.empty();
      }),

  /** An answer of the main POC stops the episode's messages, but not a warning (A3). */
  MAIN_POC_ANSWERED(
      facts ->
          !facts.message().isWarning() && facts.isResponseNoBecause(ResponseReason.POC_RESPONDED)
              ? refused(facts.response().reason())
              : Optional.empty()),

  /** Nothing more is asked for in an episode that is over (A3). */
  EPISODE_IS_OVER(
      facts ->
          facts.isLedgerNoBecause(LedgerReason.EPISODE_OVER)
              ? refused(facts.ledger().reason())
              : Optional.empty()),

  /** A warning names a day, so one that does not stand now is replaced by another later (E2). */
  WARNING_DOES_NOT_STAND(
      facts ->
          facts.message().isWarning()
                  && facts.ledger().verdict() == Verdict.NO
                  && facts.endsAWarning()
              ? refused(facts.ledger().reason())
              : Optional.empty()),

  /** A dispute is resolved one day and cash is applied (W4, E12): until then the message waits. */
  LEDGER_SAYS_NO(
      facts ->
          facts.ledger().verdict() == Verdict.NO
              ? held(facts.ledger().reason())
              : Optional.empty()),

  LEDGER_DOES_NOT_KNOW(
      facts ->
          facts.ledger().verdict() == Verdict.UNKNOWN
              ? held("account-service does not know: " + facts.ledger().reason())
              : Optional.empty()),

  /** The one no that lets a message pass is an answer of the main POC before a warning (A3). */
  RESPONSES_SAY_NO(
      facts -> {
        boolean passes =
            facts.message().isWarning() && facts.isResponseNoBecause(ResponseReason.POC_RESPONDED);
        return facts.response().verdict() == Verdict.NO && !passes
            ? held(facts.response().reason())
            : Optional.empty();
      }),

  RESPONSES_ARE_NOT_KNOWN(
      facts ->
          facts.response().verdict() == Verdict.UNKNOWN
              ? held("disposition-service does not know: " + facts.response().reason())
              : Optional.empty()),

  /** A warning says when the account will be suspended (E2). */
  WARNING_NAMES_NO_DAY(
      facts ->
          facts.message().isWarning() && facts.ledger().suspendsOn() == null
              ? held("account-service's yes names no day of suspension")
              : Optional.empty()),

  /** Nobody is asked for nothing (W4). */
  NOTHING_TO_PAY(
      facts ->
          facts.ledger().collectible() != null && facts.ledger().sums().isEmpty()
              ? held("nothing is collectible (W4)")
              : Optional.empty()),

  /** A letter is written from the answer's name, contacts, invoices and sums. */
  FIGURES_ARE_MISSING(
      facts -> {
        LedgerClearance.Answer answer = facts.ledger();
        boolean complete =
            answer.name() != null
                && answer.contacts() != null
                && answer.collectible() != null
                && answer.invoices() != null
                && !answer.invoices().isEmpty()
                && answer.invoices().stream().allMatch(invoice -> invoice.balance().isPositive());
        return complete ? Optional.empty() : held("account-service's yes lacks figures");
      });

  @SuppressWarnings("ImmutableEnumChecker") // the rules are lambdas without state
  private final Function<ClearanceFacts, Optional<Clearance>> rule;

  ClearancePolicy(Function<ClearanceFacts, Optional<Clearance>> rule) {
    this.rule = rule;
  }

  /** The decision, or empty when this policy does not object. */
  Optional<Clearance> decide(ClearanceFacts facts) {
    return rule.apply(facts);
  }

  private static Optional<Clearance> held(String reason) {
    return Optional.of(new Held(reason));
  }

  private static Optional<Clearance> refused(String reason) {
    return Optional.of(new Refused(reason));
  }
}
