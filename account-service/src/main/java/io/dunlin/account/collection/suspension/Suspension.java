package io.dunlin.account.collection.suspension;

import module java.base;

import io.dunlin.account.collection.suspension.SuspensionStage.State;
import io.dunlin.account.collection.suspensionterms.SuspensionTerms;
import io.dunlin.account.collection.warning.WarningLetter;
import org.jspecify.annotations.Nullable;

/**
 * The suspension of one account (E2), from the first long overdue invoice to the reinstatement.
 *
 * <p>An account whose oldest collectible invoice is more days past due than the terms allow becomes
 * a <em>candidate</em>. The weekly review lists it; on the day after, or at once, or when somebody
 * decides so, the account is <em>warned</em> and dunning-service writes a letter that names the day
 * of the suspension. When that day has come, the letter was sent and nothing is out of date, the
 * account is <em>suspended</em>. It is <em>reinstated</em> as soon as nothing is overdue any more,
 * or by hand.
 *
 * <p>A candidate and a warned account can be held: by a dispute of all that is that old, by a
 * promise that covers it, by a payment plan, by money that is not applied yet, or by a person until
 * a day. A held account is neither warned nor suspended. When the last hold ends, a warned account
 * keeps a few days before its suspension.
 *
 * <p>An account leaves the process when nothing that is too old is left, or when somebody releases
 * it; a released account is not a candidate again in the same episode. If the letter was withdrawn
 * because the process was held, the warning is repeated. If the letter could not be delivered, the
 * suspension is refused until somebody answers for it that the customer knows, or warns again.
 *
 * <p>Every method returns the suspension after one change and leaves out what is planned next;
 * {@link #planned} adds when time changes something, in the account's calendar days.
 *
 * @param proceed somebody has decided that it is to be warned as soon as nothing holds it
 * @param holds all that hold it now; only what is a candidate or warned is held
 * @param refused why it was not suspended although its day has come; it is tried again
 * @param releasedFor the episode in which it is not a candidate again by itself
 * @param letter of the last warning; null when there was none, or none is needed
 * @param cause of the last change of its state
 * @param nextDueAt when time changes something; null when only facts and people do
 */
record Suspension(
    String account,
    SuspensionStage stage,
    boolean proceed,
    List<Hold> holds,
    @Nullable String refused,
    @Nullable String releasedFor,
    @Nullable WarningLetter letter,
    Cause cause,
    @Nullable Instant nextDueAt) {

  /** The cause of a change of state; by is null when facts or the passing of days changed it. */
  record Cause(String reason, @Nullable String by) {}

  static Suspension none(String account) {
    Cause nothing = new Cause("Never a candidate", null);
    return new Suspension(
        account, SuspensionStage.NEVER, false, List.of(), null, null, null, nothing, null);
  }

  State state() {
    return stage.state();
  }

  /** Follows the facts, which by themselves never warn and never suspend. */
  Suspension follow(SuspensionFacts facts, SuspensionTerms terms) {
    return switch (state()) {
      case NONE, REINSTATED ->
          facts.isOver(terms) && !facts.isIn(releasedFor)
              ? entered(facts).held(facts, terms)
              : this;
      case CANDIDATE, WARNED -> inProcess(facts, terms);
      case SUSPENDED ->
          facts.isCurrent()
              ? reinstated(facts.today(), new Cause("Nothing is overdue any more", null))
              : this;
    };
  }

  /**
   * Warns or suspends when the day for it has come, unless something holds it.
   *
   * @param doubt why the facts may be out of date; then nothing is suspended
   */
  Suspension onDay(SuspensionFacts facts, @Nullable String doubt, SuspensionTerms terms) {
    Suspension now = follow(facts, terms);
    if (!now.holds.isEmpty() || !new SuspensionSchedule(now, terms).hasCome(facts.today())) {
      return now;
    }
    return switch (now.state()) {
      case CANDIDATE -> now.warned(facts, terms, now.because(facts));
      case WARNED -> now.onItsDay(facts, doubt, terms);
      case NONE, SUSPENDED, REINSTATED -> now;
    };
  }

  /** Adds the instant at which the next day that matters begins in the account's zone. */
  Suspension planned(SuspensionFacts facts, SuspensionTerms terms) {
    Instant next = new SuspensionSchedule(this, terms).nextAt(facts);
    return new Suspension(
        account, stage, proceed, holds, refused, releasedFor, letter, cause, next);
  }

  Suspension warned(SuspensionFacts facts, SuspensionTerms terms, Cause why) {
    LocalDate today = facts.today();
    return new Suspension(
        account,
        stage.warned(today, terms.suspendsOn(today)),
        false,
        List.of(),
        null,
        null,
        terms.letterIsNeeded() ? WarningLetter.planned() : null,
        why,
        null);
  }

  Suspension reinstated(LocalDate today, Cause why) {
    return outside(stage.reinstated(today), null, why);
  }

  /** Out of the process, and kept out of it for an episode where one is given. */
  Suspension left(@Nullable String episode, Cause why) {
    return outside(stage.left(), episode, why);
  }

  Suspension keptOutFor(@Nullable String episode) {
    return outside(stage, episode, cause);
  }

  /** Held by hand, or not any more; one hold takes the place of another. */
  Suspension heldByHand(@Nullable Hold hold, SuspensionFacts facts, SuspensionTerms terms) {
    List<Hold> others = holds.stream().filter(one -> !one.isByHand()).toList();
    Stream<Hold> all = Stream.concat(Stream.ofNullable(hold), others.stream());
    boolean ended = hold == null && !holds.isEmpty() && others.isEmpty();
    return with(ended ? goesOn(facts, terms) : stage, proceed, all.toList());
  }

  Suspension proceeding() {
    return with(stage, state() == State.CANDIDATE, holds);
  }

  /** With another state of the letter, and the stage that follows from it. */
  Suspension withLetter(WarningLetter other, SuspensionStage kept) {
    return new Suspension(account, kept, proceed, holds, null, releasedFor, other, cause, null);
  }

  private Suspension inProcess(SuspensionFacts facts, SuspensionTerms terms) {
    if (facts.isOver(terms) || facts.isOverButForDisputes(terms)) {
      return held(facts, terms);
    }
    String why =
        facts.isCurrent()
            ? "Nothing is overdue any more"
            : "Nothing over %d days past due is left".formatted(terms.overDays());
    return left(null, new Cause(why, null));
  }

  private Suspension entered(SuspensionFacts facts) {
    return new Suspension(
        account,
        stage.candidate(facts.today()),
        false,
        List.of(),
        null,
        null,
        null,
        because(facts),
        null);
  }

  private Suspension held(SuspensionFacts facts, SuspensionTerms terms) {
    List<Hold> now =
        Stream.concat(
                holds.stream().filter(Hold::isByHand).filter(hold -> hold.holdsOn(facts.today())),
                new SuspensionHolds(facts, terms).all().stream())
            .toList();
    boolean ended = !holds.isEmpty() && now.isEmpty();
    return with(ended ? goesOn(facts, terms) : stage, proceed, now);
  }

  private SuspensionStage goesOn(SuspensionFacts facts, SuspensionTerms terms) {
    return stage.suspendedNotBefore(facts.today().plusDays(terms.daysAfterHold()));
  }

  private Suspension onItsDay(
      SuspensionFacts facts, @Nullable String doubt, SuspensionTerms terms) {
    WarningDelivery delivery = new WarningDelivery(this, terms);
    if (delivery.mustBeRepeated()) {
      return warned(facts, terms, because(facts));
    }
    if (delivery.isMissing() && letter != null) {
      return refused(letter.inWords());
    }
    return doubt == null ? suspended(facts) : refused(doubt);
  }

  private Suspension suspended(SuspensionFacts facts) {
    String why = "Unpaid since the warning of " + stage.warnedOn();
    Cause unpaid =
        letter == null || letter.by() == null
            ? new Cause(why, null)
            : new Cause(why + ". " + letter.inWords(), letter.by());
    return outside(stage.suspended(facts.today()), null, unpaid);
  }

  private Suspension refused(String doubt) {
    return new Suspension(account, stage, proceed, holds, doubt, releasedFor, letter, cause, null);
  }

  private Cause because(SuspensionFacts facts) {
    return new Cause("the oldest invoice is %d days past due".formatted(facts.daysPastDue()), null);
  }

  private Suspension with(SuspensionStage other, boolean decided, List<Hold> held) {
    String still = held.isEmpty() ? refused : null;
    return new Suspension(
        account, other, decided, held, still, releasedFor, letter, cause, nextDueAt);
  }

  private Suspension outside(SuspensionStage other, @Nullable String episode, Cause why) {
    return new Suspension(account, other, false, List.of(), null, episode, letter, why, null);
  }
}
