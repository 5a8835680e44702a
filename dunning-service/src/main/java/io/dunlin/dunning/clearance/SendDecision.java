package io.dunlin.dunning.clearance;

import io.dunlin.dunning.message.ClearanceContext;
import io.dunlin.dunning.message.MessageState;
import io.dunlin.dunning.message.Recipients;
import io.dunlin.events.clearance.LedgerClearance;
import io.dunlin.kit.contactpolicy.ContactDecision;

/** The decision on a message when it is looked at again under the lock. */
public sealed interface SendDecision {

  ClearanceContext context();

  /** It goes now. */
  record Send(
      ClearanceContext context,
      Recipients.People people,
      LedgerClearance.Answer figures,
      long responses)
      implements SendDecision {}

  /** It waits and is tried again. */
  record Hold(ClearanceContext context, String reason) implements SendDecision {}

  /** The contact policy lets it leave later (C7); its clearance is asked for again then. */
  record Defer(ClearanceContext context, ContactDecision.Refused refused) implements SendDecision {}

  /** It never goes. */
  record Cancel(ClearanceContext context, String rule, String reason) implements SendDecision {}

  /** It never goes, and a person has to reach the customer otherwise. */
  record ReachOtherwise(ClearanceContext context, String reason) implements SendDecision {}

  /** Somebody else has settled it meanwhile. */
  record Skip(ClearanceContext context) implements SendDecision {}

  static SendDecision of(
      ClearanceContext context,
      ContactDecision contact,
      ClearanceAnswers answers,
      boolean tooLate) {
    if (context.state() != MessageState.PLANNED) {
      return new Skip(context);
    }
    if (!context.mayLeave()) {
      return new Hold(context, "the sequence is on hold");
    }
    if (contact instanceof ContactDecision.Refused refused) {
      return new Defer(context, refused);
    }
    if (tooLate) {
      return new Hold(context, "the clearance was void before the message could go");
    }
    return switch (Clearance.of(context.message(), context.standingVersion(), answers)) {
      case Clearance.Held(String reason) -> new Hold(context, reason);
      case Clearance.Refused(String reason) ->
          new Cancel(context, context.message().rule(), reason);
      case Clearance.Cleared(LedgerClearance.Answer figures, long responses) ->
          addressed(context, figures, responses);
    };
  }

  private static SendDecision addressed(
      ClearanceContext context, LedgerClearance.Answer figures, long responses) {
    return switch (Recipients.of(figures.contacts(), context.contacts(), context.bounced())) {
      case Recipients.People people -> new Send(context, people, figures, responses);
      case Recipients.Nobody(String reason) -> new ReachOtherwise(context, reason);
    };
  }
}
