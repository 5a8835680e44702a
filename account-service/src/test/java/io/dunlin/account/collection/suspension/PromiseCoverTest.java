package io.dunlin.account.collection.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.collection.agreement.Agreement;
import io.dunlin.account.collection.agreement.OpenReceivable;
import io.dunlin.account.collection.agreement.PromiseCover;
import io.dunlin.events.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2,321.48 EUR are due since 1 January 2026, and 100.00 EUR since 1 March. */
class PromiseCoverTest {

  private static final List<OpenReceivable> OWED =
      List.of(owed("2026-03-01", "100.00 EUR"), owed("2026-01-01", "2321.48 EUR"));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "1.00 EUR, 2026-02-01", // the oldest is over 30 days past due on 1 February
        "2321.47 EUR, 2026-02-01",
        "2321.48 EUR, 2026-04-01", // only the younger one is left
        "2421.48 EUR, -",
        "5000.00 EUR, -",
        "2421.48 USD, 2026-02-01"
      })
  @DisplayName("C2: a promise holds what it covers, until the rest is old enough by itself")
  void covers(String promised, LocalDate endsOn) {
    assertThat(new PromiseCover(List.of(promise(promised)), OWED).endsOn(30)).isEqualTo(endsOn);
  }

  @Test
  @DisplayName("C2: promises cover together, each currency by itself")
  void together() {
    List<OpenReceivable> both =
        Stream.concat(OWED.stream(), Stream.of(owed("2026-02-01", "50.00 USD"))).toList();
    List<Agreement> promises = List.of(promise("2000.00 EUR"), promise("421.48 EUR"));

    assertThat(new PromiseCover(promises, OWED).endsOn(30)).isNull();
    assertThat(new PromiseCover(promises, both).endsOn(30)).isEqualTo("2026-03-04");
  }

  @Test
  @DisplayName("C2: a promise of 1.00 for the year 2099 does not keep an account from suspension")
  void a_small_promise_holds_nothing() {
    Walk walk = Walk.inBerlin().owesSince("2026-01-31").on("2026-03-10");
    walk.receivables = List.of(owed("2026-01-31", "2321.48 EUR"));

    walk.agreements = List.of(promise("1.00 EUR"));
    assertThat(walk.followed().heldBy()).isEmpty();

    walk.agreements = List.of(promise("2321.48 EUR"));
    assertThat(walk.followed().heldBy()).containsExactly(Hold.Kind.PROMISE);
  }

  @Test
  @DisplayName("C2: the process goes on by itself on the day on which the rest is old enough")
  void goes_on_when_the_rest_is_old_enough() {
    Walk walk = Walk.inBerlin().owesSince("2026-01-31").on("2026-03-10");
    walk.receivables = List.of(owed("2026-01-31", "500.00 EUR"), owed("2026-02-20", "1.00 EUR"));
    walk.agreements = List.of(promise("500.00 EUR"));
    walk.followed();
    assertThat(walk.heldBy()).containsExactly(Hold.Kind.PROMISE);

    walk.on("2026-03-22");
    assertThat(walk.heldBy()).containsExactly(Hold.Kind.PROMISE);
    walk.on("2026-03-23"); // 31 days past due

    assertThat(walk.heldBy()).isEmpty();
  }

  @Test
  @DisplayName("M6: a promise that a reversed payment opens again holds again")
  void holds_again() {
    Agreement made = promise("500.00 EUR");
    Agreement kept =
        new Agreement(
            Agreement.Kind.PROMISE, "p", "A", null, null, null, Instant.EPOCH, null, true);
    Agreement reopened =
        new Agreement(
            Agreement.Kind.PROMISE,
            "p",
            "A",
            "500.00 EUR promised",
            null,
            null,
            Instant.EPOCH,
            Money.of("500", "EUR"),
            false);
    LocalDate day = LocalDate.parse("2026-03-10");

    assertThat(made.and(kept).holdsOn(day)).isFalse();
    assertThat(kept.and(made).holdsOn(day)).isFalse();
    assertThat(made.and(kept).and(reopened).holdsOn(day)).isTrue();
    assertThat(made.and(kept).and(reopened).by()).isEqualTo("carl");
  }

  private static Agreement promise(String money) {
    String[] parts = money.split(" ");
    return new Agreement(
        Agreement.Kind.PROMISE,
        "p",
        "A",
        money + " promised for 2099-01-01",
        null,
        "carl",
        Instant.EPOCH,
        Money.of(parts[0], parts[1]),
        null);
  }

  private static OpenReceivable owed(String dueOn, String money) {
    String[] parts = money.split(" ");
    return new OpenReceivable(LocalDate.parse(dueOn), Money.of(parts[0], parts[1]));
  }
}
