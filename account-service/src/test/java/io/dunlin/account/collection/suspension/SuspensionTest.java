package io.dunlin.account.collection.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.collection.suspension.CommandResult.Done;
import io.dunlin.account.collection.suspension.CommandResult.Refused;
import io.dunlin.account.collection.suspension.CommandResult.Wrong;
import io.dunlin.account.collection.suspension.SuspensionCommand.HoldUntil;
import io.dunlin.account.collection.suspension.SuspensionCommand.Proceed;
import io.dunlin.account.collection.suspension.SuspensionCommand.Reinstate;
import io.dunlin.account.collection.suspension.SuspensionCommand.Release;
import io.dunlin.account.collection.suspension.SuspensionStage.State;
import io.dunlin.account.collection.suspensionterms.SuspensionTerms.Warn;
import io.dunlin.events.SuspensionEvent.AccountReinstated;
import io.dunlin.events.SuspensionEvent.AccountSuspended;
import io.dunlin.events.SuspensionEvent.SuspensionHeld;
import io.dunlin.events.SuspensionEvent.SuspensionReleased;
import io.dunlin.events.SuspensionEvent.SuspensionResumed;
import io.dunlin.events.SuspensionEvent.SuspensionWarned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Due on Saturday, 2026-01-31: candidate from Tuesday, 03-03; the review is on Monday, 03-09. */
class SuspensionTest {

  private final Walk walk = Walk.inBerlin().owesSince("2026-01-31");

  @ParameterizedTest(name = "on {0} it is {1}")
  @CsvSource({
    "2026-02-01, NONE",
    "2026-03-02, NONE",
    "2026-03-03, CANDIDATE",
    "2026-03-09, CANDIDATE",
    "2026-03-10, WARNED"
  })
  @DisplayName("E2, W5: 30 days past due is no candidate, 31 is")
  void the_first_days(LocalDate day, State state) {
    for (LocalDate on = LocalDate.parse("2026-02-01"); !on.isAfter(day); on = on.plusDays(1)) {
      walk.on(on.toString());
    }

    assertThat(walk.state()).isEqualTo(state);
  }

  @Test
  @DisplayName("E2: candidate, warned after the review, suspended two weeks later, reinstated")
  void from_candidate_to_reinstated() {
    walk.on("2026-03-03").on("2026-03-09").on("2026-03-10").on("2026-03-23");
    assertThat(walk.state()).isEqualTo(State.WARNED);
    assertThat(walk.suspension.stage().suspendsOn()).isEqualTo("2026-03-24");

    walk.on("2026-03-24");
    assertThat(walk.state()).isEqualTo(State.SUSPENDED);

    walk.owesSince("2026-03-20").followed();
    assertThat(walk.state()).isEqualTo(State.SUSPENDED);

    walk.dueOn = null;
    walk.followed();
    assertThat(walk.state()).isEqualTo(State.REINSTATED);
    assertThat(walk.told)
        .hasExactlyElementsOfTypes(
            SuspensionWarned.class, AccountSuspended.class, AccountReinstated.class);
    assertThat(walk.history)
        .extracting(SuspensionEntry::kind)
        .containsExactly(
            SuspensionEntry.Kind.CANDIDATE,
            SuspensionEntry.Kind.WARNED,
            SuspensionEntry.Kind.LETTER,
            SuspensionEntry.Kind.SUSPENDED,
            SuspensionEntry.Kind.REINSTATED);
  }

  @ParameterizedTest(name = "{0}: on {1} it is {2}")
  @CsvSource({
    "AT_ONCE, 2026-03-03, WARNED",
    "AFTER_REVIEW, 2026-03-09, CANDIDATE",
    "AFTER_REVIEW, 2026-03-10, WARNED",
    "BY_DECISION, 2026-12-31, CANDIDATE"
  })
  @DisplayName("E2: warned at once, after the review, or only when somebody decides so")
  void when_it_is_warned(Warn warn, String day, State state) {
    Walk other = new Walk(ZoneId.of("Europe/Berlin"), Walk.terms(warn)).owesSince("2026-01-31");

    other.on("2026-03-03").on(day);

    assertThat(other.state()).isEqualTo(state);
  }

  @Test
  @DisplayName("E2: who becomes a candidate on the day of the review is on its list")
  void candidate_on_the_day_of_review() {
    Walk other = Walk.inBerlin().owesSince("2026-01-30");

    other.on("2026-03-02").on("2026-03-03");

    assertThat(other.state()).isEqualTo(State.WARNED);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = State.class,
      names = {"CANDIDATE", "WARNED"})
  @DisplayName("E2: when the old invoice is paid and a young one remains, the process is over")
  void below_the_threshold(State state) {
    as(state);

    walk.owesSince("2026-03-01").followed();

    assertThat(walk.state()).isEqualTo(State.NONE);
    assertThat(walk.suspension.nextDueAt()).isNull();
    assertThat(walk.history.getLast().text()).isEqualTo("Nothing over 30 days past due is left");
  }

  @Test
  @DisplayName("E2: when the young one grows old, there is a new warning with two whole weeks")
  void warned_anew() {
    warned().owesSince("2026-03-01").followed();

    walk.on("2026-04-01").on("2026-04-07");

    assertThat(walk.state()).isEqualTo(State.WARNED);
    assertThat(walk.suspension.stage().suspendsOn()).isEqualTo("2026-04-21");
    assertThat(walk.told)
        .hasExactlyElementsOfTypes(
            SuspensionWarned.class, SuspensionReleased.class, SuspensionWarned.class);
  }

  @Test
  @DisplayName("E2, W6: a payment that is reversed after the suspension leads to a new warning")
  void reversed() {
    warned().on("2026-03-24");
    walk.dueOn = null;
    walk.on("2026-03-25").owesSince("2026-01-31").followed();

    assertThat(walk.state()).isEqualTo(State.CANDIDATE);
    assertThat(walk.on("2026-03-31").suspension.stage().suspendsOn()).isEqualTo("2026-04-14");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "CANDIDATE, PROMISE",
    "CANDIDATE, PLAN",
    "CANDIDATE, DISPUTE",
    "CANDIDATE, PAYMENT",
    "CANDIDATE, BY_HAND",
    "WARNED, PROMISE",
    "WARNED, PLAN",
    "WARNED, DISPUTE",
    "WARNED, PAYMENT",
    "WARNED, BY_HAND"
  })
  @DisplayName(
      "E2: promise, plan, dispute, payment on its way and a manager hold it, with a reason")
  void held(State state, Hold.Kind kind) {
    as(state);
    hold(kind);

    walk.on("2026-04-20");

    assertThat(walk.state()).isEqualTo(state);
    assertThat(walk.heldBy()).containsExactly(kind);
    assertThat(walk.suspension.holds().getFirst().reason()).isNotBlank();
    assertThat(walk.history.getLast().kind()).isEqualTo(SuspensionEntry.Kind.HELD);
  }

  @ParameterizedTest(name = "a hold that ends on {0}: suspended on {1}")
  @CsvSource({
    "2026-03-12, 2026-03-24",
    "2026-03-20, 2026-03-24",
    "2026-03-21, 2026-03-24",
    "2026-03-22, 2026-03-25",
    "2026-03-24, 2026-03-27",
    "2026-05-04, 2026-05-07"
  })
  @DisplayName("E2: after a hold it goes on where it stood, and not within three days of its end")
  void after_a_hold(String end, String suspended) {
    warned().agreements = List.of(Walk.promise());
    walk.on("2026-03-11");

    walk.agreements = List.of();
    walk.on(end);

    assertThat(walk.history.getLast().kind()).isEqualTo(SuspensionEntry.Kind.RESUMED);
    assertThat(walk.suspension.stage().suspendsOn()).isEqualTo(suspended);
    assertThat(walk.on(LocalDate.parse(suspended).minusDays(1).toString()).state())
        .isEqualTo(State.WARNED);
    assertThat(walk.on(suspended).state()).isEqualTo(State.SUSPENDED);
  }

  @Test
  @DisplayName("E6: an approved plan holds to its last instalment, and no longer")
  void a_plan_ends() {
    warned().agreements = List.of(Walk.plan("2026-04-15"));

    assertThat(walk.on("2026-04-15").heldBy()).containsExactly(Hold.Kind.PLAN);
    assertThat(walk.on("2026-04-16").heldBy()).isEmpty();
    assertThat(walk.suspension.stage().suspendsOn()).isEqualTo("2026-04-19");
  }

  @Test
  @DisplayName("E2: the young invoice beside a disputed old one does not end a warning")
  void partly_disputed() {
    warned();
    walk.disputedDueOn = walk.dueOn;
    walk.owesSince("2026-03-05").followed();
    assertThat(walk.heldBy()).containsExactly(Hold.Kind.DISPUTE);

    walk.disputedDueOn = null;
    walk.followed();

    assertThat(walk.state()).isEqualTo(State.NONE);
  }

  @Test
  @DisplayName("E2: while the view may be out of date nothing is suspended, and it is tried again")
  void in_doubt() {
    warned().doubt = "Finance's records are not all read";
    walk.on("2026-03-24");

    assertThat(walk.state()).isEqualTo(State.WARNED);
    assertThat(walk.suspension.refused()).isEqualTo(walk.doubt);
    assertThat(walk.suspension.nextDueAt()).isEqualTo(walk.now.plusSeconds(300));

    walk.at(walk.now.plusSeconds(300));
    assertThat(walk.history)
        .extracting(SuspensionEntry::kind)
        .containsOnlyOnce(SuspensionEntry.Kind.REFUSED);

    walk.doubt = null;
    walk.at(walk.now.plusSeconds(300));
    assertThat(walk.state()).isEqualTo(State.SUSPENDED);
    assertThat(walk.suspension.refused()).isNull();
  }

  @ParameterizedTest(name = "{0} as {1}: {2}, then {3}")
  @CsvSource({
    "PROCEED, NONE, Refused, NONE",
    "PROCEED, CANDIDATE, Done, WARNED",
    "PROCEED, WARNED, Done, WARNED",
    "PROCEED, SUSPENDED, Refused, SUSPENDED",
    "PROCEED, REINSTATED, Refused, REINSTATED",
    "HOLD, NONE, Refused, NONE",
    "HOLD, CANDIDATE, Done, CANDIDATE",
    "HOLD, WARNED, Done, WARNED",
    "HOLD, SUSPENDED, Refused, SUSPENDED",
    "HOLD, REINSTATED, Refused, REINSTATED",
    "RELEASE, NONE, Refused, NONE",
    "RELEASE, CANDIDATE, Done, NONE",
    "RELEASE, WARNED, Done, NONE",
    "RELEASE, SUSPENDED, Refused, SUSPENDED",
    "RELEASE, REINSTATED, Refused, REINSTATED",
    "WARN, NONE, Refused, NONE",
    "WARN, CANDIDATE, Done, WARNED",
    "WARN, WARNED, Done, WARNED",
    "WARN, SUSPENDED, Refused, SUSPENDED",
    "WARN, REINSTATED, Refused, REINSTATED",
    "REINSTATE, NONE, Refused, NONE",
    "REINSTATE, CANDIDATE, Refused, CANDIDATE",
    "REINSTATE, WARNED, Refused, WARNED",
    "REINSTATE, SUSPENDED, Done, REINSTATED",
    "REINSTATE, REINSTATED, Done, REINSTATED"
  })
  @DisplayName("E2: what people may do in which state, and that a second click changes nothing")
  void by_hand(String order, State before, String ruling, State after) {
    as(before);

    assertThat(walk.command(order(order)).getClass().getSimpleName()).isEqualTo(ruling);
    assertThat(walk.state()).isEqualTo(after);

    Suspension once = walk.suspension;
    int told = walk.told.size();
    walk.command(order(order));
    assertThat(walk.suspension).isEqualTo(once);
    assertThat(walk.told).hasSize(told);
  }

  @Test
  @DisplayName(
      "E2: who was let go is no candidate again in that episode, but may be warned by hand")
  void released() {
    warned().command(new Release("Key account"));
    assertThat(walk.on("2026-05-01").state()).isEqualTo(State.NONE);
    assertThat(walk.command(new Proceed("Now"))).isInstanceOf(Refused.class);

    Suspension letGo = walk.suspension;
    walk.episode = "e2";
    assertThat(walk.on("2026-05-02").state()).isEqualTo(State.CANDIDATE);

    walk.suspension = letGo;
    walk.episode = "e1";
    walk.command(new SuspensionCommand.Warn("They boast of it"));
    assertThat(walk.state()).isEqualTo(State.WARNED);
    assertThat(walk.suspension.cause().by()).isEqualTo("mia");
  }

  @Test
  @DisplayName("E2: who was reinstated by hand stays in service for the rest of the episode")
  void reinstated_by_hand() {
    warned().on("2026-03-24").command(new Reinstate("Their bank confirmed it"));

    assertThat(walk.on("2026-06-01").state()).isEqualTo(State.REINSTATED);
  }

  @Test
  @DisplayName("E2: nobody is warned by hand while a promise holds; it is decided for afterwards")
  void held_against_a_warning() {
    walk.on("2026-03-03").agreements = List.of(Walk.promise());
    walk.followed();

    assertThat(walk.command(new SuspensionCommand.Warn("Enough")))
        .isEqualTo(new Refused("It is held and can be warned when that has ended: 50 promised"));
    assertThat(walk.command(new Proceed("Enough"))).isInstanceOf(Done.class);
    assertThat(walk.state()).isEqualTo(State.CANDIDATE);

    walk.agreements = List.of();
    assertThat(walk.on("2026-03-05").state()).isEqualTo(State.WARNED);
  }

  @Test
  @DisplayName("E2: a hold by hand ends on its day by itself, and must have one to come")
  void a_hold_by_hand() {
    warned();
    assertThat(walk.command(new HoldUntil("Wait", walk.today()))).isInstanceOf(Wrong.class);

    walk.command(new HoldUntil("Wait", LocalDate.parse("2026-04-01")));
    assertThat(walk.suspension.nextDueAt()).isEqualTo(Instant.parse("2026-03-31T22:00:00Z"));
    assertThat(walk.on("2026-03-31").state()).isEqualTo(State.WARNED);

    assertThat(walk.on("2026-04-01").suspension.stage().suspendsOn()).isEqualTo("2026-04-04");
    assertThat(walk.told)
        .hasExactlyElementsOfTypes(
            SuspensionWarned.class, SuspensionHeld.class, SuspensionResumed.class);
    assertThat(((SuspensionHeld) walk.told.get(1)).by()).isEqualTo("mia");
    assertThat(((SuspensionResumed) walk.told.getLast()).suspendsOn()).isEqualTo("2026-04-04");
  }

  private Walk warned() {
    return walk.on("2026-03-03").on("2026-03-10");
  }

  private void as(State state) {
    switch (state) {
      case NONE -> walk.owesSince("2026-02-20").on("2026-03-10");
      case CANDIDATE -> walk.on("2026-03-03");
      case WARNED -> warned();
      case SUSPENDED -> warned().on("2026-03-24");
      case REINSTATED -> {
        warned().on("2026-03-24").owesSince("2026-03-20");
        walk.command(new Reinstate("By hand"));
      }
    }
  }

  private void hold(Hold.Kind kind) {
    switch (kind) {
      case PROMISE -> walk.agreements = List.of(Walk.promise());
      case PLAN -> walk.agreements = List.of(Walk.plan("2026-05-31"));
      case PAYMENT -> walk.unapplied = "5.00";
      case BY_HAND -> walk.command(new HoldUntil("Wait", LocalDate.parse("2026-05-01")));
      case DISPUTE -> {
        walk.disputedDueOn = walk.dueOn;
        walk.dueOn = null;
      }
    }
    walk.followed();
  }

  private SuspensionCommand order(String name) {
    return switch (name) {
      case "PROCEED" -> new Proceed("Why");
      case "HOLD" -> new HoldUntil("Why", LocalDate.parse("2026-12-01"));
      case "RELEASE" -> new Release("Why");
      case "WARN" -> new SuspensionCommand.Warn("Why");
      default -> new Reinstate("Why");
    };
  }
}
