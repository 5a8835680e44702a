package io.dunlin.account.collection.suspension;

import module java.base;

import io.dunlin.account.collection.suspension.Suspension.Cause;
import io.dunlin.account.collection.suspension.SuspensionStage.State;
import io.dunlin.account.collection.suspensionterms.SuspensionTerms;
import io.dunlin.account.collection.warning.WarningLetter;
import io.dunlin.account.collection.warning.WarningLetter.Fate;
import io.dunlin.account.collection.warning.WarningLetterUpdate;

/** Whether the customer was told of the warning; without that nobody is suspended (E2). */
record WarningDelivery(Suspension suspension, SuspensionTerms terms) {

  /** True also where nothing was heard of the letter; false where we warn by other means. */
  boolean isMissing() {
    WarningLetter letter = suspension.letter();
    return terms.letterIsNeeded() && (letter == null || !letter.suffices());
  }

  /** The letter was withdrawn while something held the process, or there never was one. */
  boolean mustBeRepeated() {
    WarningLetter letter = suspension.letter();
    return isMissing() && (letter == null || letter.wasWithdrawn());
  }

  /** People may warn again because the letter did not reach the customer. */
  boolean mayBeWarnedAgain() {
    WarningLetter letter = suspension.letter();
    return isMissing() && (letter == null || letter.mayBeWrittenAgain());
  }

  /** Records an update of the letter; the suspension is not before the day that it names. */
  Suspension updated(WarningLetterUpdate update, SuspensionFacts facts) {
    WarningLetter letter = suspension.letter();
    if (!isWarned() || letter == null || !letter.id().equals(update.letter())) {
      return suspension;
    }
    WarningLetter after = letter.updated(update, facts.zone());
    return after.equals(letter) ? suspension : suspension.withLetter(after, stage(after, update));
  }

  /** A person answers for it that the customer knows, when it is time or the letter has failed. */
  Suspension toldOtherwise(SuspensionFacts facts, Cause who) {
    WarningLetter letter = suspension.letter();
    return isWarned()
            && isMissing()
            && letter != null
            && !letter.wasWithdrawn()
            && (letter.hasFailed() || isLate(facts))
        ? suspension.withLetter(
            letter.toldOtherwise(facts.today(), who.reason(), who.by()), suspension.stage())
        : suspension;
  }

  private boolean isWarned() {
    return suspension.state() == State.WARNED;
  }

  private boolean isLate(SuspensionFacts facts) {
    return !facts.today().isBefore(Objects.requireNonNull(suspension.stage().suspendsOn()));
  }

  private SuspensionStage stage(WarningLetter letter, WarningLetterUpdate update) {
    LocalDate left = letter.on();
    return letter.fate() == Fate.SENT && left != null
        ? suspension.stage().suspendedNotBefore(terms.suspendsOn(left, update.suspendsOn()))
        : suspension.stage();
  }
}
