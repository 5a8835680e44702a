package io.dunlin.account.suspension;

import io.dunlin.account.suspension.Stage.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The suspension of one account (E2): candidate, warned, suspended, reinstated, and what holds it.
 *
 * @param proceed somebody has decided that it is to be warned as soon as nothing holds it
 * @param holds all that hold it now; only what is a candidate or warned is held
 * @param refused why it was not suspended although its day has come; it is tried again
 * @param releasedFor the episode in which it is not a candidate again by itself
 * @param cause of the last change of its state
 * @param nextDueAt when time changes something; null when only facts and people do
 */
record Suspension(
    String account,
    Stage stage,
    boolean proceed,
    List<Hold> holds,
    @Nullable String refused,
    @Nullable String releasedFor,
    Cause cause,
    @Nullable Instant nextDueAt) {

  /** Why a state has changed; by is null when facts or the passing of days changed it. */
  record Cause(String reason, @Nullable String by) {}

  static Suspension none(String account) {
    Cause nothing = new Cause("Never a candidate", null);
    return new Suspension(account, Stage.NEVER, false, List.of(), null, null, nothing, null);
  }

  State state() {
    return stage.state();
  }

  /** What the facts do to it by themselves; they never warn and never suspend. */
  Suspension follow(Situation facts, SuspensionTerms terms) {
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
   * What the day does: a warning or a suspension that has come, unless something holds it.
   *
   * @param doubt why the facts may be out of date; then nothing is suspended
   */
  Suspension onDay(Situation facts, @Nullable String doubt, SuspensionTerms terms) {
    Suspension now = follow(facts, terms);
    if (!now.holds.isEmpty() || !hasCome(now.nextDay(terms), facts.today())) {
      return now;
    }
    return switch (now.state()) {
      case CANDIDATE -> now.warned(facts, terms, now.because(facts));
      case WARNED -> doubt == null ? now.suspended(facts) : now.refused(doubt);
      case NONE, SUSPENDED, REINSTATED -> now;
    };
  }

  /** The same, to be looked at when the next day that matters begins in the account's zone. */
  Suspension planned(Situation facts, SuspensionTerms terms) {
    LocalDate day = nextDay(terms);
    Instant at = day == null ? null : day.atStartOfDay(facts.zone()).toInstant();
    Instant next = refused == null ? at : triedAgainAt(facts, terms);
    return new Suspension(account, stage, proceed, holds, refused, releasedFor, cause, next);
  }

  /** What is heard meanwhile does not put it off. */
  private Instant triedAgainAt(Situation facts, SuspensionTerms terms) {
    return nextDueAt == null ? facts.now().plus(terms.tryAgainAfter()) : nextDueAt;
  }

  Suspension warned(Situation facts, SuspensionTerms terms, Cause why) {
    LocalDate today = facts.today();
    return new Suspension(
        account,
        stage.warned(today, terms.suspendsOn(today)),
        false,
        List.of(),
        null,
        null,
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
  Suspension heldByHand(@Nullable Hold hold, Situation facts, SuspensionTerms terms) {
    List<Hold> others = holds.stream().filter(one -> !one.isByHand()).toList();
    Stream<Hold> all = Stream.concat(Stream.ofNullable(hold), others.stream());
    boolean ended = hold == null && !holds.isEmpty() && others.isEmpty();
    return with(ended ? goesOn(facts, terms) : stage, proceed, all.toList());
  }

  Suspension proceeding() {
    return with(stage, state() == State.CANDIDATE, holds);
  }

  private Suspension inProcess(Situation facts, SuspensionTerms terms) {
    if (facts.isOver(terms) || facts.isOverButForDisputes(terms)) {
      return held(facts, terms);
    }
    String why =
        facts.isCurrent()
            ? "Nothing is overdue any more"
            : "Nothing over %d days past due is left".formatted(terms.overDays());
    return left(null, new Cause(why, null));
  }

  private Suspension entered(Situation facts) {
    return new Suspension(
        account,
        stage.candidate(facts.today()),
        false,
        List.of(),
        null,
        null,
        because(facts),
        null);
  }

  private Suspension held(Situation facts, SuspensionTerms terms) {
    List<Hold> now =
        Stream.concat(
                holds.stream().filter(Hold::isByHand).filter(hold -> hold.holdsOn(facts.today())),
                facts.holds(terms).stream())
            .toList();
    boolean ended = !holds.isEmpty() && now.isEmpty();
    return with(ended ? goesOn(facts, terms) : stage, proceed, now);
  }

  private Stage goesOn(Situation facts, SuspensionTerms terms) {
    return stage.suspendedNotBefore(facts.today().plusDays(terms.daysAfterHold()));
  }

  private Suspension suspended(Situation facts) {
    String why = "Unpaid since the warning of " + stage.warnedOn();
    return outside(stage.suspended(facts.today()), null, new Cause(why, null));
  }

  private Suspension refused(String doubt) {
    return new Suspension(account, stage, proceed, holds, doubt, releasedFor, cause, null);
  }

  /** The day on which time changes something. */
  private @Nullable LocalDate nextDay(SuspensionTerms terms) {
    if (!holds.isEmpty()) {
      return holds.stream()
          .map(Hold::until)
          .filter(Objects::nonNull)
          .min(Comparator.naturalOrder())
          .orElse(null);
    }
    return switch (state()) {
      case CANDIDATE -> proceed ? stage.since() : terms.warnsOn(since());
      case WARNED -> stage.suspendsOn();
      case NONE, SUSPENDED, REINSTATED -> null;
    };
  }

  private LocalDate since() {
    return Objects.requireNonNull(stage.since());
  }

  private Cause because(Situation facts) {
    return new Cause("%d days past due".formatted(facts.daysPastDue()), null);
  }

  private Suspension with(Stage other, boolean decided, List<Hold> held) {
    String still = held.isEmpty() ? refused : null;
    return new Suspension(account, other, decided, held, still, releasedFor, cause, nextDueAt);
  }

  private Suspension outside(Stage other, @Nullable String episode, Cause why) {
    return new Suspension(account, other, false, List.of(), null, episode, why, null);
  }

  private static boolean hasCome(@Nullable LocalDate day, LocalDate today) {
    return day != null && !day.isAfter(today);
  }
}
