package io.dunlin.dunning.clearance;

import module java.base;

import io.dunlin.dunning.clearance.Clearance.Held;
import io.dunlin.dunning.clearance.Clearance.Refused;
import io.dunlin.events.clearance.LedgerReason;
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
        return version < facts.knownStanding()
            ? held(
                "account-service answered from standing %d, but %d is known here"
                    .formatted(version, facts.knownStanding()))
            : heldIf(
                facts.response().version() < 0, "disposition-service answered from no version");
      }),

  /** An answer of the main POC stops the episode's messages, but not a warning (A3). */
  MAIN_POC_ANSWERED(
      facts ->
          refusedIf(!facts.isWarning() && facts.hasMainPocAnswered(), facts.response().reason())),

  /** Nothing more is asked for in an episode that is over (A3). */
  EPISODE_IS_OVER(
      facts ->
          refusedIf(facts.isLedgerNoBecause(LedgerReason.EPISODE_OVER), facts.ledger().reason())),

  /** A warning names a day, so one that does not stand now is replaced by another later (E2). */
  WARNING_DOES_NOT_STAND(facts -> refusedIf(facts.endsAWarning(), facts.ledger().reason())),

  /** A dispute is resolved one day and cash is applied (W4, E12): until then the message waits. */
  LEDGER_SAYS_NO(facts -> heldIf(facts.ledger().verdict() == Verdict.NO, facts.ledger().reason())),

  LEDGER_DOES_NOT_KNOW(
      facts ->
          heldIf(
              facts.ledger().verdict() == Verdict.UNKNOWN,
              "account-service does not know: " + facts.ledger().reason())),

  /** The one no that lets a message pass is an answer of the main POC before a warning (A3). */
  RESPONSES_SAY_NO(
      facts ->
          heldIf(
              facts.response().verdict() == Verdict.NO
                  && !(facts.isWarning() && facts.hasMainPocAnswered()),
              facts.response().reason())),

  RESPONSES_ARE_NOT_KNOWN(
      facts ->
          heldIf(
              facts.response().verdict() == Verdict.UNKNOWN,
              "disposition-service does not know: " + facts.response().reason())),

  /** A warning says when the account will be suspended (E2). */
  WARNING_NAMES_NO_DAY(
      facts ->
          heldIf(
              facts.isWarning() && facts.ledger().suspendsOn() == null,
              "account-service's yes names no day of suspension")),

  /** Nobody is asked for nothing (W4). */
  NOTHING_TO_PAY(
      facts ->
          heldIf(
              facts.ledger().collectible() != null && facts.ledger().sums().isEmpty(),
              "nothing is collectible (W4)")),

  /** A letter is written from the answer's name, contacts, invoices and sums. */
  FIGURES_ARE_MISSING(
      facts -> heldIf(!facts.areFiguresComplete(), "account-service's yes lacks figures"));

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

  private static Optional<Clearance> heldIf(boolean objects, String reason) {
    return objects ? held(reason) : Optional.empty();
  }

  private static Optional<Clearance> refusedIf(boolean objects, String reason) {
    return objects ? Optional.of(new Refused(reason)) : Optional.empty();
  }
}
