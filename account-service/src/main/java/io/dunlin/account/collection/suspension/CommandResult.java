package io.dunlin.account.collection.suspension;

import io.dunlin.account.collection.suspension.SuspensionStage.State;
import io.dunlin.account.collection.suspensionterms.SuspensionTerms;
import io.dunlin.kit.input.FieldError;

/** The result of a command. */
sealed interface CommandResult {

  /** Carried out; the suspension is what it was when that had been done before. */
  record Done(Suspension after) implements CommandResult {}

  /** The state does not allow it: why, and what could be done instead. */
  record Refused(String why) implements CommandResult {

    /** Refuses what only a candidate or a warned account allows. */
    static Refused notInProcess(Suspension now, SuspensionFacts facts, SuspensionTerms terms) {
      if (now.state() == State.SUSPENDED) {
        return new Refused("The account is suspended already; it can be reinstated");
      }
      if (facts.isOver(terms)) {
        return new Refused("The account was let go in this episode; it can be warned by hand");
      }
      return new Refused(
          "The oldest collectible invoice is %d days past due; suspension begins over %d"
              .formatted(facts.daysPastDue(), terms.overDays()));
    }
  }

  /** The command itself is invalid. */
  record Wrong(FieldError error) implements CommandResult {}
}
