package io.dunlin.account.collection.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.collection.suspension.SuspensionStage.State;
import io.dunlin.account.collection.suspensionterms.SuspensionTerms.Letter;
import io.dunlin.account.collection.suspensionterms.SuspensionTerms.Warn;
import io.dunlin.account.collection.warning.WarningLetter;
import io.dunlin.account.collection.warning.WarningLetter.Fate;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.SuspensionEvent.AccountReinstated;
import io.dunlin.events.SuspensionEvent.AccountSuspended;
import io.dunlin.events.SuspensionEvent.SuspensionPutOff;
import io.dunlin.events.SuspensionEvent.SuspensionResumed;
import io.dunlin.events.SuspensionEvent.SuspensionWarned;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever happens in whatever order, on a year of days. */
class SuspensionPropertiesTest {

  /** What can happen on a day before its work is done, or after. */
  enum Happening {
    OWES_OLD,
    OWES_YOUNG,
    PAYS_ALL,
    DISPUTES,
    DISPUTE_ENDS,
    PROMISES,
    PROMISE_ENDS,
    PLANS,
    PLAN_BREAKS,
    CASH_COMES,
    CASH_IS_APPLIED,
    VIEW_IS_STALE,
    VIEW_IS_FRESH,
    PROCEED,
    HOLD,
    RELEASE,
    WARN,
    REINSTATE,
    NEW_EPISODE,
    LETTERS_LEAVE,
    LETTERS_WAIT,
    LETTER_LEAVES,
    LETTER_IS_WITHDRAWN,
    NOBODY_TO_WRITE_TO,
    LETTER_COMES_BACK,
    PROVIDER_IS_SILENT,
    NOTHING
  }

  @Provide
  Arbitrary<List<Happening>> years() {
    Arbitrary<Happening> any =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(14, Arbitraries.just(Happening.NOTHING)),
            net.jqwik.api.Tuple.of(10, Arbitraries.of(Happening.class)));
    return any.list().ofMinSize(30).ofMaxSize(250);
  }

  @Property(tries = 500)
  @Label("E2: nobody is suspended without a warning at least 14 days before")
  void never_without_a_warning(@ForAll("years") List<Happening> year) {
    Walk walk = through(year);

    LocalDate warnedFor = null;
    for (AccountEvent event : walk.told) {
      switch (event) {
        case SuspensionWarned e -> {
          assertThat(e.suspendsOn()).isEqualTo(e.on().plusDays(14));
          warnedFor = e.suspendsOn();
        }
        case AccountSuspended e -> {
          assertThat(warnedFor).isNotNull().isBeforeOrEqualTo(e.on());
          warnedFor = null;
        }
        default -> {}
      }
    }
  }

  @Property(tries = 500)
  @Label("E2: nobody is suspended whom no letter has told 14 days before, but for a decision")
  void never_without_a_letter(@ForAll("years") List<Happening> year) {
    Walk walk = start();
    for (Happening happening : year) {
      boolean before = walk.state() == State.SUSPENDED;
      nextDay(walk, happening);
      if (!before && walk.state() == State.SUSPENDED) {
        WarningLetter letter = walk.suspension.letter();
        switch (letter.fate()) {
          case SENT -> assertThat(letter.on().plusDays(14)).isBeforeOrEqualTo(walk.today());
          case TOLD_OTHERWISE -> assertThat(walk.suspension.cause().by()).isEqualTo("mia");
          default -> throw new AssertionError("Suspended, and " + letter.inWords());
        }
      }
    }
  }

  @Property(tries = 300)
  @Label("E2: who is told by other means is suspended without letters, and never waits for one")
  void by_other_means(@ForAll("years") List<Happening> year) {
    Walk walk =
        new Walk(ZoneId.of("Europe/Berlin"), Walk.terms(Warn.AFTER_REVIEW, Letter.NOT_REQUIRED));
    walk.owesSince("2025-11-15").on("2026-01-05");
    for (Happening happening : year) {
      nextDay(walk, happening);
      assertThat(walk.suspension.letter()).isNull();
      assertThat(walk.suspension.refused()).isIn(null, "Not all read");
    }
  }

  @Property(tries = 500)
  @Label("E2: nobody is suspended while a promise, plan, dispute, payment or doubt holds")
  void never_while_held(@ForAll("years") List<Happening> year) {
    Walk walk = start();
    for (Happening happening : year) {
      State before = walk.state();
      nextDay(walk, happening);
      if (before != State.SUSPENDED && walk.state() == State.SUSPENDED) {
        SuspensionFacts facts = walk.facts();
        assertThat(facts.agreements()).isEmpty();
        assertThat(facts.unapplied()).isEmpty();
        assertThat(facts.isOver(walk.terms)).isTrue();
        assertThat(walk.doubt).isNull();
      }
      assertThat(walk.facts().isCurrent() && walk.state() != State.NONE)
          .isEqualTo(walk.facts().isCurrent() && walk.state() == State.REINSTATED);
    }
  }

  @Property(tries = 300)
  @Label("E2: each suspension is told once, and each return to service once")
  void told_in_turn(@ForAll("years") List<Happening> year) {
    boolean suspended = false;
    for (AccountEvent event : through(year).told) {
      if (event instanceof AccountSuspended) {
        assertThat(suspended).isFalse();
        suspended = true;
      } else if (event instanceof AccountReinstated) {
        assertThat(suspended).isTrue();
        suspended = false;
      }
    }
  }

  @Property(tries = 300)
  @Label("E2: facts that are heard twice, and work that runs twice, change nothing")
  void twice_is_once(@ForAll("years") List<Happening> year) {
    Walk once = through(year);
    Walk twice = start();
    for (Happening happening : year) {
      nextDay(twice, happening);
      twice.followed().at(twice.now).followed();
    }

    assertThat(twice.suspension)
        .usingRecursiveComparison()
        .ignoringFields("letter.id")
        .isEqualTo(once.suspension);
    assertThat(twice.told)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("letter")
        .isEqualTo(once.told);
  }

  @Property(tries = 500)
  @Label("E2: who hears all that is told knows the day of each suspension that nothing holds")
  void the_day_is_known(@ForAll("years") List<Happening> year) {
    Walk walk = start();
    for (Happening happening : year) {
      nextDay(walk, happening);
      boolean goesOn = walk.state() == State.WARNED && walk.suspension.holds().isEmpty();
      assertThat(dayAsTold(walk.told))
          .isEqualTo(goesOn ? walk.suspension.stage().suspendsOn() : null);
    }
  }

  /** As people's tasks follow it: of whom nothing is asked, null. */
  private static @Nullable LocalDate dayAsTold(List<AccountEvent> told) {
    LocalDate day = null;
    for (AccountEvent event : told) {
      day =
          switch (event) {
            case SuspensionWarned e -> e.suspendsOn();
            case SuspensionResumed e -> e.suspendsOn();
            case SuspensionPutOff e -> day == null ? null : e.suspendsOn();
            default -> null;
          };
    }
    return day;
  }

  private static Walk through(List<Happening> year) {
    Walk walk = start();
    year.forEach(happening -> nextDay(walk, happening));
    return walk;
  }

  private static Walk start() {
    return Walk.inBerlin().owesSince("2025-11-15").on("2026-01-05");
  }

  private static void nextDay(Walk walk, Happening happening) {
    walk.now = walk.today().plusDays(1).atStartOfDay(walk.zone).toInstant();
    happens(walk, happening);
    walk.at(walk.now);
  }

  private static void happens(Walk walk, Happening happening) {
    switch (happening) {
      case OWES_OLD -> walk.dueOn = walk.today().minusDays(40);
      case OWES_YOUNG -> walk.dueOn = walk.today().minusDays(5);
      case PAYS_ALL -> {
        walk.dueOn = null;
        walk.disputedDueOn = null;
      }
      case DISPUTES -> {
        walk.disputedDueOn = walk.dueOn == null ? walk.disputedDueOn : walk.dueOn;
        walk.dueOn = null;
      }
      case DISPUTE_ENDS -> {
        walk.dueOn = walk.dueOn == null ? walk.disputedDueOn : walk.dueOn;
        walk.disputedDueOn = null;
      }
      case PROMISES -> walk.agreements = List.of(Walk.promise());
      case PLANS -> walk.agreements = List.of(Walk.plan(walk.today().plusDays(400).toString()));
      case PROMISE_ENDS, PLAN_BREAKS -> walk.agreements = List.of();
      case CASH_COMES -> walk.unapplied = "10.00";
      case CASH_IS_APPLIED -> walk.unapplied = "0.00";
      case VIEW_IS_STALE -> walk.doubt = "Not all read";
      case VIEW_IS_FRESH -> walk.doubt = null;
      case PROCEED -> walk.command(new SuspensionCommand.Proceed("Why"));
      case HOLD -> walk.command(new SuspensionCommand.HoldUntil("Why", walk.today().plusDays(20)));
      case RELEASE -> walk.command(new SuspensionCommand.Release("Why"));
      case WARN -> walk.command(new SuspensionCommand.Warn("Why"));
      case REINSTATE -> walk.command(new SuspensionCommand.Reinstate("Why"));
      case NEW_EPISODE -> walk.episode = "e" + walk.now;
      case LETTERS_LEAVE -> walk.post = Fate.SENT;
      case LETTERS_WAIT -> walk.post = null;
      case LETTER_LEAVES -> heard(walk, Fate.SENT);
      case LETTER_IS_WITHDRAWN -> heard(walk, Fate.WITHDRAWN);
      case NOBODY_TO_WRITE_TO -> heard(walk, Fate.UNREACHABLE);
      case LETTER_COMES_BACK -> heard(walk, Fate.BOUNCED);
      case PROVIDER_IS_SILENT -> heard(walk, Fate.UNCONFIRMED);
      case NOTHING -> {}
    }
  }

  private static void heard(Walk walk, Fate fate) {
    if (walk.suspension.letter() != null) {
      walk.hears(fate);
    }
  }
}
