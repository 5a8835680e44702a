package io.dunlin.account.collection.suspension;

import io.dunlin.account.collection.suspension.Stage.State;
import io.dunlin.account.collection.suspension.Suspension.Cause;
import io.dunlin.account.collection.suspension.WarningLetter.Fate;
import java.time.LocalDate;
import java.util.Objects;

/** Whether the customer was told of the warning (E2): nobody is suspended who was not. */
record Telling(Suspension suspension, SuspensionTerms terms) {

  /** True also where nothing was heard of the letter; false where we warn by other means. */
  boolean isMissing() {
    WarningLetter letter = suspension.letter();
    return terms.letterIsNeeded() && (letter == null || !letter.suffices());
  }

  /** The letter was withdrawn while the process stood still, or there never was one. */
  boolean isToBeginAnew() {
    WarningLetter letter = suspension.letter();
    return isMissing() && (letter == null || letter.wasWithdrawn());
  }

  /** People may warn once more whom the letter did not reach. */
  boolean mayBeTriedAgain() {
    WarningLetter letter = suspension.letter();
    return isMissing() && (letter == null || letter.mayBeWrittenAgain());
  }

  /** What became of the letter; the day that it names is kept, with two whole weeks before it. */
  Suspension hears(LetterNews news, SuspensionFacts facts) {
    WarningLetter letter = suspension.letter();
    if (!isWarned() || letter == null || !letter.id().equals(news.letter())) {
      return suspension;
    }
    WarningLetter heard = letter.hears(news, facts.zone());
    return heard.equals(letter) ? suspension : suspension.told(heard, keeps(heard, news));
  }

  /** A person answers for it that the customer knows, when it is time or the letter has failed. */
  Suspension otherwise(SuspensionFacts facts, Cause who) {
    WarningLetter letter = suspension.letter();
    return isWarned()
            && isMissing()
            && letter != null
            && !letter.wasWithdrawn()
            && (letter.hasFailed() || isLate(facts))
        ? suspension.told(
            letter.toldOtherwise(facts.today(), who.reason(), who.by()), suspension.stage())
        : suspension;
  }

  private boolean isWarned() {
    return suspension.state() == State.WARNED;
  }

  private boolean isLate(SuspensionFacts facts) {
    return !facts.today().isBefore(Objects.requireNonNull(suspension.stage().suspendsOn()));
  }

  private Stage keeps(WarningLetter heard, LetterNews news) {
    LocalDate left = heard.on();
    return heard.fate() == Fate.SENT && left != null
        ? suspension.stage().suspendedNotBefore(terms.suspendsOn(left, news.suspendsOn()))
        : suspension.stage();
  }
}
