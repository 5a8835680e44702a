package io.dunlin.dunning.message;

import io.dunlin.events.clearance.LedgerClearance;
import io.dunlin.kit.contactpolicy.ContactDecision;

/** What is decided about a message when it is looked at again under the lock. */
sealed interface Outcome {

  ClearanceContext situation();

  /** It goes now. */
  record Go(
      ClearanceContext situation,
      Recipients.People people,
      LedgerClearance.Answer figures,
      long responses)
      implements Outcome {}

  /** It waits and is tried again. */
  record Hold(ClearanceContext situation, String reason) implements Outcome {}

  /** The contact policy lets it leave later (C7); its clearance is asked for again then. */
  record Defer(ClearanceContext situation, ContactDecision.Refused refused) implements Outcome {}

  /** It never goes. */
  record Cancel(ClearanceContext situation, String rule, String reason) implements Outcome {}

  /** It never goes, and a person has to reach the customer otherwise. */
  record Ask(ClearanceContext situation, String reason) implements Outcome {}

  /** Somebody else has settled it meanwhile. */
  record Leave(ClearanceContext situation) implements Outcome {}

  static Outcome of(
      ClearanceContext situation,
      ContactDecision contact,
      ClearanceAnswers answers,
      boolean tooLate) {
    if (situation.state() != MessageState.PLANNED) {
      return new Leave(situation);
    }
    if (!situation.mayLeave()) {
      return new Hold(situation, "the sequence is on hold");
    }
    if (contact instanceof ContactDecision.Refused refused) {
      return new Defer(situation, refused);
    }
    if (tooLate) {
      return new Hold(situation, "the clearance was void before the message could go");
    }
    return switch (Clearance.of(situation.message(), situation.standingVersion(), answers)) {
      case Clearance.Held(String reason) -> new Hold(situation, reason);
      case Clearance.Refused(String reason) ->
          new Cancel(situation, situation.message().rule(), reason);
      case Clearance.Cleared(LedgerClearance.Answer figures, long responses) ->
          addressed(situation, figures, responses);
    };
  }

  private static Outcome addressed(
      ClearanceContext situation, LedgerClearance.Answer figures, long responses) {
    return switch (Recipients.of(figures.contacts(), situation.contacts(), situation.bounced())) {
      case Recipients.People people -> new Go(situation, people, figures, responses);
      case Recipients.Nobody(String reason) -> new Ask(situation, reason);
    };
  }
}
