package io.dunlin.account.collection.suspension;

import module java.base;

import io.dunlin.account.collection.suspension.SuspensionStage.State;
import io.dunlin.account.collection.warning.WarningLetter;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.SuspensionEvent.AccountReinstated;
import io.dunlin.events.SuspensionEvent.AccountSuspended;
import io.dunlin.events.SuspensionEvent.SuspensionHeld;
import io.dunlin.events.SuspensionEvent.SuspensionPutOff;
import io.dunlin.events.SuspensionEvent.SuspensionReleased;
import io.dunlin.events.SuspensionEvent.SuspensionResumed;
import io.dunlin.events.SuspensionEvent.SuspensionWarned;
import org.jspecify.annotations.Nullable;

/** A change of a suspension, with its entries in the history and its events (E2, E6). */
record SuspensionTransition(Suspension before, Suspension after, SuspensionFacts facts) {

  /** The events of these transitions, in their order. */
  static List<AccountEvent> events(List<SuspensionTransition> transitions) {
    return transitions.stream()
        .filter(SuspensionTransition::isOne)
        .flatMap(SuspensionTransition::events)
        .toList();
  }

  /** Whether anything has changed. */
  boolean isOne() {
    return !after.equals(before);
  }

  Stream<SuspensionEntry> entries() {
    return Stream.of(step(), letter(), hold(), resumption(), refusal()).flatMap(Optional::stream);
  }

  Stream<AccountEvent> events() {
    return Stream.of(
            moved() ? stateEvent() : Optional.<AccountEvent>empty(),
            held(),
            resumed(),
            postponement())
        .flatMap(Optional::stream);
  }

  private boolean moved() {
    return after.state() != before.state() || isWarnedAgain();
  }

  /** The letter of the warning before has not left. */
  private boolean isWarnedAgain() {
    WarningLetter letter = after.letter();
    return after.state() == State.WARNED
        && letter != null
        && (before.letter() == null || !letter.id().equals(before.letter().id()));
  }

  private Optional<SuspensionEntry> letter() {
    WarningLetter letter = after.letter();
    return letter != null && !letter.equals(before.letter()) && letter.why() != null
        ? Optional.of(entry(SuspensionEntry.Kind.LETTER, letter.inWords(), letter.by(), null))
        : Optional.empty();
  }

  private Optional<SuspensionEntry> step() {
    SuspensionEntry.Kind kind =
        switch (after.state()) {
          case NONE -> SuspensionEntry.Kind.LEFT;
          case CANDIDATE -> SuspensionEntry.Kind.CANDIDATE;
          case WARNED -> SuspensionEntry.Kind.WARNED;
          case SUSPENDED -> SuspensionEntry.Kind.SUSPENDED;
          case REINSTATED -> SuspensionEntry.Kind.REINSTATED;
        };
    return moved()
        ? Optional.of(entry(kind, after.cause().reason(), after.cause().by(), null))
        : Optional.empty();
  }

  private Optional<SuspensionEntry> hold() {
    return isHeldAgain()
        ? Optional.of(entry(SuspensionEntry.Kind.HELD, reasons(), heldByWhom(), until()))
        : Optional.empty();
  }

  private Optional<SuspensionEntry> resumption() {
    LocalDate day = after.stage().suspendsOn();
    String text = day == null ? "It goes on" : "It goes on; to be suspended on " + day;
    return goesOn()
        ? Optional.of(entry(SuspensionEntry.Kind.RESUMED, text, null, null))
        : Optional.empty();
  }

  private boolean goesOn() {
    return !moved() && !before.holds().isEmpty() && after.holds().isEmpty();
  }

  /** Once, however often it is tried. */
  private Optional<SuspensionEntry> refusal() {
    String why = after.refused();
    return why != null && !why.equals(before.refused())
        ? Optional.of(entry(SuspensionEntry.Kind.REFUSED, why, null, null))
        : Optional.empty();
  }

  private Optional<AccountEvent> stateEvent() {
    return switch (after.state()) {
      case NONE -> released();
      case CANDIDATE -> Optional.empty();
      case WARNED ->
          Optional.of(
              new SuspensionWarned(
                  after.account(),
                  facts.episode(),
                  day(after.stage().suspendsOn()),
                  facts.oldestCollectibleDueOn(),
                  facts.collectible(),
                  after.cause().reason(),
                  after.cause().by(),
                  facts.today(),
                  after.letter() == null ? null : after.letter().id()));
      case SUSPENDED ->
          Optional.of(
              new AccountSuspended(
                  after.account(),
                  facts.episode(),
                  day(after.stage().warnedOn()),
                  facts.collectible(),
                  after.cause().reason(),
                  after.cause().by(),
                  facts.today()));
      case REINSTATED ->
          Optional.of(
              new AccountReinstated(
                  after.account(),
                  facts.episode(),
                  day(after.stage().suspendedOn()),
                  after.cause().reason(),
                  after.cause().by(),
                  facts.today()));
    };
  }

  /** A customer who was never warned is not told of the end, unless somebody decided on it. */
  private Optional<AccountEvent> released() {
    return before.state() == State.WARNED || after.cause().by() != null
        ? Optional.of(
            new SuspensionReleased(
                after.account(),
                facts.episode(),
                after.cause().reason(),
                after.cause().by(),
                facts.today()))
        : Optional.empty();
  }

  private Optional<AccountEvent> held() {
    return isHeldAgain() && (after.state() == State.WARNED || heldByWhom() != null)
        ? Optional.of(
            new SuspensionHeld(
                after.account(),
                facts.episode(),
                after.holds().stream().map(hold -> hold.kind().name()).distinct().toList(),
                reasons(),
                until(),
                heldByWhom(),
                facts.today()))
        : Optional.empty();
  }

  private Optional<AccountEvent> resumed() {
    return goesOn() && after.state() == State.WARNED
        ? Optional.of(
            new SuspensionResumed(
                after.account(), facts.episode(), day(after.stage().suspendsOn()), facts.today()))
        : Optional.empty();
  }

  /** While something holds it nobody waits for the day; it is told when that has ended. */
  private Optional<AccountEvent> postponement() {
    LocalDate day = after.stage().suspendsOn();
    return !moved()
            && !goesOn()
            && after.state() == State.WARNED
            && after.holds().isEmpty()
            && !day(day).equals(before.stage().suspendsOn())
        ? Optional.of(
            new SuspensionPutOff(after.account(), facts.episode(), day(day), facts.today()))
        : Optional.empty();
  }

  /** A hold has begun; one by hand also counts when it takes the place of another. */
  private boolean isHeldAgain() {
    Set<Object> were =
        before.holds().stream().map(SuspensionTransition::what).collect(Collectors.toSet());
    return after.holds().stream()
        .map(SuspensionTransition::what)
        .anyMatch(hold -> !were.contains(hold));
  }

  private static Object what(Hold hold) {
    return hold.isByHand() ? hold : hold.kind();
  }

  private String reasons() {
    return after.holds().stream().map(Hold::reason).collect(Collectors.joining("; "));
  }

  private @Nullable String heldByWhom() {
    return after.holds().stream()
        .filter(Hold::isByHand)
        .filter(hold -> !before.holds().contains(hold))
        .map(Hold::by)
        .findFirst()
        .orElse(null);
  }

  private @Nullable LocalDate until() {
    List<LocalDate> ends =
        after.holds().stream().map(Hold::until).filter(Objects::nonNull).toList();
    return ends.size() < after.holds().size()
        ? null
        : ends.stream().max(Comparator.naturalOrder()).orElse(null);
  }

  private SuspensionEntry entry(
      SuspensionEntry.Kind kind, String text, @Nullable String by, @Nullable LocalDate until) {
    return new SuspensionCase(after, facts).entry(kind, by, text, null, until);
  }

  private static LocalDate day(@Nullable LocalDate day) {
    return Objects.requireNonNull(day);
  }
}
