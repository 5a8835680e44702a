package io.dunlin.account.collection.suspension;

import io.dunlin.account.collection.suspension.Stage.State;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.Identifiers;
import io.dunlin.events.SuspensionEvent.AccountReinstated;
import io.dunlin.events.SuspensionEvent.AccountSuspended;
import io.dunlin.events.SuspensionEvent.SuspensionHeld;
import io.dunlin.events.SuspensionEvent.SuspensionPutOff;
import io.dunlin.events.SuspensionEvent.SuspensionReleased;
import io.dunlin.events.SuspensionEvent.SuspensionResumed;
import io.dunlin.events.SuspensionEvent.SuspensionWarned;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of a suspension, what is kept of that in its history, and what is told (E2, E6). */
record SuspensionTransition(Suspension before, Suspension after, SuspensionFacts facts) {

  boolean isOne() {
    return !after.equals(before);
  }

  Stream<Entry> entries() {
    return Stream.of(step(), letter(), hold(), resumption(), refusal()).flatMap(Optional::stream);
  }

  Stream<AccountEvent> events() {
    return Stream.of(
            moved() ? told() : Optional.<AccountEvent>empty(),
            toldHold(),
            toldResumption(),
            toldLateDay())
        .flatMap(Optional::stream);
  }

  private boolean moved() {
    return after.state() != before.state() || isWarnedAnew();
  }

  /** The letter of the warning before has not left. */
  private boolean isWarnedAnew() {
    WarningLetter letter = after.letter();
    return after.state() == State.WARNED
        && letter != null
        && (before.letter() == null || !letter.id().equals(before.letter().id()));
  }

  private Optional<Entry> letter() {
    WarningLetter letter = after.letter();
    return letter != null && !letter.equals(before.letter()) && letter.why() != null
        ? Optional.of(entry(Entry.Kind.LETTER, letter.inWords(), letter.by(), null))
        : Optional.empty();
  }

  private Optional<Entry> step() {
    Entry.Kind kind =
        switch (after.state()) {
          case NONE -> Entry.Kind.LEFT;
          case CANDIDATE -> Entry.Kind.CANDIDATE;
          case WARNED -> Entry.Kind.WARNED;
          case SUSPENDED -> Entry.Kind.SUSPENDED;
          case REINSTATED -> Entry.Kind.REINSTATED;
        };
    return moved()
        ? Optional.of(entry(kind, after.cause().reason(), after.cause().by(), null))
        : Optional.empty();
  }

  private Optional<Entry> hold() {
    return heldAnew()
        ? Optional.of(entry(Entry.Kind.HELD, reasons(), heldByWhom(), until()))
        : Optional.empty();
  }

  private Optional<Entry> resumption() {
    LocalDate day = after.stage().suspendsOn();
    String text = day == null ? "It goes on" : "It goes on; to be suspended on " + day;
    return goesOn() ? Optional.of(entry(Entry.Kind.RESUMED, text, null, null)) : Optional.empty();
  }

  private boolean goesOn() {
    return !moved() && !before.holds().isEmpty() && after.holds().isEmpty();
  }

  /** Once, however often it is tried. */
  private Optional<Entry> refusal() {
    String why = after.refused();
    return why != null && !why.equals(before.refused())
        ? Optional.of(entry(Entry.Kind.REFUSED, why, null, null))
        : Optional.empty();
  }

  private Optional<AccountEvent> told() {
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

  /** Who was never warned need not hear that nothing came of it, unless somebody decided so. */
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

  private Optional<AccountEvent> toldHold() {
    return heldAnew() && (after.state() == State.WARNED || heldByWhom() != null)
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

  private Optional<AccountEvent> toldResumption() {
    return goesOn() && after.state() == State.WARNED
        ? Optional.of(
            new SuspensionResumed(
                after.account(), facts.episode(), day(after.stage().suspendsOn()), facts.today()))
        : Optional.empty();
  }

  /** While something holds it nobody waits for the day; it is told when that has ended. */
  private Optional<AccountEvent> toldLateDay() {
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

  /** Something holds it that did not before; a hold by hand also when it is another one. */
  private boolean heldAnew() {
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

  private Entry entry(
      Entry.Kind kind, String text, @Nullable String by, @Nullable LocalDate until) {
    return new Entry(
        Identifiers.next().toString(),
        after.account(),
        kind,
        facts.today(),
        facts.now(),
        by,
        text,
        null,
        until);
  }

  private static LocalDate day(@Nullable LocalDate day) {
    return Objects.requireNonNull(day);
  }
}
