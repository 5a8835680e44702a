package io.dunlin.account.collection.suspension;

import module java.base;

import io.dunlin.account.collection.agreement.Agreement;
import io.dunlin.account.collection.agreement.OpenReceivable;
import io.dunlin.account.collection.suspension.CommandResult.Done;
import io.dunlin.account.collection.suspension.SuspensionStage.State;
import io.dunlin.account.collection.suspensionterms.SuspensionTerms;
import io.dunlin.account.collection.suspensionterms.SuspensionTerms.Letter;
import io.dunlin.account.collection.suspensionterms.SuspensionTerms.Warn;
import io.dunlin.account.collection.warning.WarningLetter;
import io.dunlin.account.collection.warning.WarningLetter.Fate;
import io.dunlin.account.collection.warning.WarningLetterUpdate;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.Episode;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/** One account on its way through the days, as due work and facts take it. */
final class Walk {

  static final SuspensionTerms TERMS = terms(Warn.AFTER_REVIEW);

  final List<AccountEvent> told = new ArrayList<>();
  final List<SuspensionEntry> history = new ArrayList<>();
  final ZoneId zone;
  final SuspensionTerms terms;
  Suspension suspension = Suspension.none("A");
  Instant now = Instant.EPOCH;
  @Nullable LocalDate dueOn;
  @Nullable LocalDate disputedDueOn;
  @Nullable String doubt;
  List<Agreement> agreements = List.of();
  List<OpenReceivable> receivables = List.of();
  String unapplied = "0.00";

  /** What becomes of a letter as soon as it is planned; null while nothing does. */
  @Nullable Fate post = Fate.SENT;

  String episode = "e1";

  Walk(ZoneId zone, SuspensionTerms terms) {
    this.zone = zone;
    this.terms = terms;
  }

  static Walk inBerlin() {
    return new Walk(ZoneId.of("Europe/Berlin"), TERMS);
  }

  static SuspensionTerms terms(Warn warn) {
    return terms(warn, Letter.REQUIRED);
  }

  static SuspensionTerms terms(Warn warn, Letter letter) {
    return new SuspensionTerms(30, 14, 3, DayOfWeek.MONDAY, warn, letter, Duration.ofMinutes(5));
  }

  /** An invoice of a day is all that is collectible. */
  Walk owesSince(String day) {
    dueOn = LocalDate.parse(day);
    return this;
  }

  /** Midnight of a day; what is due is done. */
  Walk on(String day) {
    return at(LocalDate.parse(day).atStartOfDay(zone).toInstant());
  }

  Walk at(Instant instant) {
    now = instant;
    followed();
    Instant due = suspension.nextDueAt();
    return due == null || due.isAfter(now) ? this : look();
  }

  /** Something has changed, and is followed in its transaction. */
  Walk followed() {
    return keep(suspension.follow(facts(), terms));
  }

  Walk look() {
    return keep(suspension.onDay(facts(), doubt, terms));
  }

  CommandResult command(SuspensionCommand command) {
    CommandResult result =
        new SuspensionCommandHandler(suspension.follow(facts(), terms), facts(), terms, "mia")
            .handle(command);
    if (result instanceof Done done) {
      keep(done.after());
    }
    return result;
  }

  State state() {
    return suspension.state();
  }

  LocalDate today() {
    return facts().today();
  }

  List<Hold.Kind> heldBy() {
    return suspension.holds().stream().map(Hold::kind).toList();
  }

  SuspensionFacts facts() {
    LocalDate oldest = dueOn;
    if (disputedDueOn != null && (oldest == null || disputedDueOn.isBefore(oldest))) {
      oldest = disputedDueOn;
    }
    return new SuspensionFacts(
        now,
        zone,
        oldest,
        dueOn,
        List.of(Money.of("100.00", "EUR")),
        unapplied.equals("0.00") ? List.of() : List.of(Money.of(unapplied, "EUR")),
        agreements,
        receivables,
        new Episode(episode, LocalDate.EPOCH, null, 1));
  }

  static Agreement promise() {
    return new Agreement(
        Agreement.Kind.PROMISE, "p", "A", "50 promised", null, "carl", Instant.EPOCH, null, null);
  }

  static Agreement plan(String lastInstalment) {
    LocalDate last = LocalDate.parse(lastInstalment);
    return new Agreement(
        Agreement.Kind.PLAN, "l", "A", "A plan", last, "tess", Instant.EPOCH, null, null);
  }

  private Walk keep(Suspension after) {
    SuspensionTransition change = new SuspensionCase(suspension, facts()).to(after, terms);
    if (change.isOne()) {
      change.events().forEach(told::add);
      change.entries().forEach(history::add);
    }
    suspension = change.after();
    WarningLetter letter = suspension.letter();
    boolean toPost = state() == State.WARNED && letter != null && letter.fate() == Fate.PLANNED;
    return toPost && post != null ? hears(post) : this;
  }

  /** dunning-service tells what became of the letter. */
  Walk hears(Fate fate) {
    String letter = suspension.letter().id();
    LocalDate day = fate == Fate.SENT ? terms.suspendsOn(today()) : null;
    WarningLetterUpdate news = new WarningLetterUpdate("A", letter, fate, fate.name(), day, now);
    return keep(new WarningDelivery(suspension, terms).updated(news, facts()));
  }
}
