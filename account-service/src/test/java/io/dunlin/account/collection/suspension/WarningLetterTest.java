package io.dunlin.account.collection.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.collection.suspension.SuspensionCommand.HoldUntil;
import io.dunlin.account.collection.suspension.SuspensionCommand.Proceed;
import io.dunlin.account.collection.suspension.SuspensionStage.State;
import io.dunlin.account.collection.warning.WarningLetter.Fate;
import io.dunlin.account.collection.warning.WarningLetterUpdate;
import io.dunlin.events.SuspensionEvent.AccountSuspended;
import io.dunlin.events.SuspensionEvent.SuspensionHeld;
import io.dunlin.events.SuspensionEvent.SuspensionPutOff;
import io.dunlin.events.SuspensionEvent.SuspensionResumed;
import io.dunlin.events.SuspensionEvent.SuspensionWarned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Warned on Tuesday, 2026-03-10, to be suspended on the 24th, if the letter leaves. */
class WarningLetterTest {

  private final Walk walk = Walk.inBerlin().owesSince("2026-01-31");

  @ParameterizedTest
  @EnumSource(
      value = Fate.class,
      names = {"PLANNED", "UNREACHABLE", "UNCONFIRMED", "BOUNCED"})
  @DisplayName("E2: nobody is suspended whose warning has not left; the reason is told, once a day")
  void not_without_it(Fate fate) {
    warned(fate).on("2026-03-24");

    assertThat(walk.state()).isEqualTo(State.WARNED);
    assertThat(walk.suspension.refused()).startsWith("The warning has not left");
    assertThat(walk.suspension.nextDueAt()).isEqualTo("2026-03-24T23:00:00Z");

    walk.on("2026-03-25").on("2026-03-26");
    assertThat(walk.state()).isEqualTo(State.WARNED);
    assertThat(walk.history)
        .extracting(SuspensionEntry::kind)
        .containsOnlyOnce(SuspensionEntry.Kind.REFUSED);
  }

  @ParameterizedTest(name = "left on {0}, suspended on {1}")
  @CsvSource({
    "2026-03-10, 2026-03-24",
    "2026-03-12, 2026-03-26",
    "2026-03-24, 2026-04-07",
    "2026-05-04, 2026-05-18"
  })
  @DisplayName("E2: what leaves late is kept to the day that it names, two whole weeks later")
  void late(String left, LocalDate suspended) {
    warned(null).on(left).hears(Fate.SENT);

    assertThat(walk.suspension.stage().suspendsOn()).isEqualTo(suspended);
    assertThat(walk.suspension.refused()).isNull();
    assertThat(walk.on(suspended.minusDays(1).toString()).state()).isEqualTo(State.WARNED);
    assertThat(walk.on(suspended.toString()).state()).isEqualTo(State.SUSPENDED);
  }

  @Test
  @DisplayName("E2: the day that a late letter names is told once; one in time tells no other day")
  void the_later_day_is_told() {
    warned(null).hears(Fate.SENT);
    assertThat(walk.told).hasExactlyElementsOfTypes(SuspensionWarned.class);

    Walk late = Walk.inBerlin().owesSince("2026-01-31");
    late.post = null;
    late.on("2026-03-03").on("2026-03-10").on("2026-03-12").hears(Fate.SENT).hears(Fate.SENT);

    assertThat(late.told).hasExactlyElementsOfTypes(SuspensionWarned.class, SuspensionPutOff.class);
    SuspensionPutOff putOff = (SuspensionPutOff) late.told.getLast();
    assertThat(putOff.suspendsOn()).isEqualTo("2026-03-26");
    assertThat(putOff.on()).isEqualTo("2026-03-12");
  }

  @Test
  @DisplayName("E2: while something holds it the later day is not told; when that ends it is")
  void late_while_it_is_held() {
    warned(null).on("2026-03-12");
    walk.command(new HoldUntil("Wait", LocalDate.parse("2026-03-16")));
    walk.hears(Fate.SENT).on("2026-03-16");

    assertThat(walk.told)
        .hasExactlyElementsOfTypes(
            SuspensionWarned.class, SuspensionHeld.class, SuspensionResumed.class);
    assertThat(((SuspensionResumed) walk.told.getLast()).suspendsOn()).isEqualTo("2026-03-26");
  }

  @Test
  @DisplayName("E2: a letter that comes back after it left has not told anybody")
  void it_comes_back() {
    warned(Fate.SENT).on("2026-03-12").hears(Fate.BOUNCED).hears(Fate.SENT);

    assertThat(walk.on("2026-03-24").state()).isEqualTo(State.WARNED);
  }

  @Test
  @DisplayName("E2: withdrawn for a hold, the warning is given anew when that has ended")
  void warned_anew() {
    warned(null);
    walk.command(new HoldUntil("Wait", LocalDate.parse("2026-03-20")));
    walk.hears(Fate.WITHDRAWN).on("2026-03-19");
    assertThat(walk.told).hasExactlyElementsOfTypes(SuspensionWarned.class, SuspensionHeld.class);

    walk.post = Fate.SENT;
    walk.on("2026-03-20");

    SuspensionWarned again = (SuspensionWarned) walk.told.getLast();
    assertThat(again.suspendsOn()).isEqualTo("2026-04-03");
    assertThat(again.letter()).isEqualTo(walk.suspension.letter().id());
    assertThat(walk.on("2026-04-02").state()).isEqualTo(State.WARNED);
    assertThat(walk.on("2026-04-03").state()).isEqualTo(State.SUSPENDED);
  }

  @Test
  @DisplayName("E2: a letter that is withdrawn again and again is written anew once a day at most")
  void once_a_day() {
    warned(Fate.WITHDRAWN).at(walk.now.plusSeconds(60)).at(walk.now.plusSeconds(60));
    assertThat(walk.told).hasSize(1);

    walk.on("2026-03-11");
    assertThat(walk.told).hasSize(2);
  }

  @Test
  @DisplayName("E2: what is heard of an earlier letter says nothing of this one")
  void an_earlier_letter() {
    warned(null);
    Suspension before = walk.suspension;

    WarningLetterUpdate other =
        new WarningLetterUpdate("A", "another", Fate.SENT, "", null, walk.now);
    assertThat(new WarningDelivery(before, walk.terms).updated(other, walk.facts()))
        .isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fate.class,
      names = {"UNREACHABLE", "UNCONFIRMED", "BOUNCED"})
  @DisplayName("E2: a person may answer for it that the customer knows; then it is suspended")
  void told_otherwise(Fate fate) {
    warned(fate);

    walk.command(new Proceed("Told their controller by phone"));
    Suspension once = walk.suspension;
    walk.command(new Proceed("Told their controller by phone"));
    walk.hears(Fate.BOUNCED);
    assertThat(walk.suspension).isEqualTo(once);

    walk.on("2026-03-23");
    assertThat(walk.state()).isEqualTo(State.WARNED);
    walk.on("2026-03-24");
    AccountSuspended told = (AccountSuspended) walk.told.getLast();
    assertThat(told.by()).isEqualTo("mia");
    assertThat(told.reason()).contains("Told their controller by phone");
  }

  @Test
  @DisplayName("E2: a decision in the review before its time does not make the letter superfluous")
  void not_by_accident() {
    warned(null).command(new Proceed("Go on"));
    assertThat(walk.on("2026-03-24").state()).isEqualTo(State.WARNED);

    walk.command(new Proceed("Told by phone"));
    assertThat(walk.at(walk.now).state()).isEqualTo(State.SUSPENDED);
  }

  @ParameterizedTest(name = "{0}: {1} warnings")
  @CsvSource({"PLANNED, 1", "SENT, 1", "UNCONFIRMED, 1", "UNREACHABLE, 2", "BOUNCED, 2"})
  @DisplayName("E2: whom the letter did not reach may be warned once more by hand")
  void warned_again(Fate fate, int warnings) {
    warned(fate).on("2026-03-15");

    walk.post = null;
    walk.command(new SuspensionCommand.Warn("The address is mended"));
    walk.command(new SuspensionCommand.Warn("The address is mended"));

    assertThat(walk.told).hasSize(warnings);
  }

  @Test
  @DisplayName("E2: who was warned before there were letters is warned anew")
  void before_there_were_letters() {
    warned(Fate.SENT);
    Suspension old = walk.suspension;
    walk.suspension =
        new Suspension(
            "A", old.stage(), false, old.holds(), null, null, null, old.cause(), old.nextDueAt());

    walk.on("2026-03-24");

    assertThat(walk.state()).isEqualTo(State.WARNED);
    assertThat(walk.suspension.stage().suspendsOn()).isEqualTo("2026-04-07");
  }

  /** What becomes of the letter; PLANNED and null: nothing yet. */
  private Walk warned(@org.jspecify.annotations.Nullable Fate fate) {
    walk.post = fate == Fate.PLANNED ? null : fate;
    return walk.on("2026-03-03").on("2026-03-10");
  }
}
