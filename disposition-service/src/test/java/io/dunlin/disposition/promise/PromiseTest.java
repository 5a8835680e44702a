package io.dunlin.disposition.promise;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.promise.Promise.Fulfilment;
import io.dunlin.disposition.promise.Promise.State;
import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.DispositionEvent.PromiseKept;
import io.dunlin.events.DispositionEvent.PromiseReleased;
import io.dunlin.events.DispositionEvent.PromiseReopened;
import io.dunlin.events.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseTest {

  private static final Account CHICAGO =
      new Account(
          "A-1",
          "Brightwater",
          "US",
          ZoneId.of("America/Chicago"),
          "USD",
          "dana",
          "kim",
          List.of());
  private static final LocalDate FRIDAY = LocalDate.parse("2026-03-06");

  /** Friday's grace is Monday, which ends at 05:00 UTC of Tuesday: it is summer time by then. */
  private static final Instant GRACE_OVER = Instant.parse("2026-03-10T05:00:00Z");

  private static final CountedPayments NOTHING = CountedPayments.none("USD");

  private final Promise promise =
      Promise.made(
          "p",
          CHICAGO,
          "i",
          null,
          Money.of("500", "USD"),
          FRIDAY,
          "kim",
          Instant.parse("2026-03-02T15:00:00Z"));

  @ParameterizedTest
  @CsvSource({
    "500.00, 2026-03-03T00:00:00Z, KEPT",
    "500.01, 2026-03-03T00:00:00Z, KEPT",
    "499.99, 2026-03-03T00:00:00Z, OPEN",
    "499.99, 2026-03-07T06:00:00Z, OPEN", // its date is over, its grace is not
    "499.99, 2026-03-10T04:59:59Z, OPEN",
    "499.99, 2026-03-10T05:00:00Z, BROKEN",
    "500.00, 2026-03-10T05:00:00Z, KEPT" // recorded late, received in time
  })
  @DisplayName("M6: kept when the amount is reached, broken after one business day of grace")
  void is_kept_or_broken(String received, Instant now, State state) {
    assertThat(judged(promise, inTime(Money.of(received, "USD")), now).state()).isEqualTo(state);
  }

  @Test
  @DisplayName("M6: the business day of grace ends at midnight where the customer is")
  void grace_ends_at_the_customers_midnight() {
    assertThat(promise.graceEndsAt()).isEqualTo(GRACE_OVER);
  }

  @ParameterizedTest
  @CsvSource({
    "500, 0, KEPT",
    "499.99, 0.01, KEPT_LATE",
    "0, 500, KEPT_LATE",
    "0, 499.99, BROKEN",
    "250, 0, BROKEN"
  })
  @DisplayName("M6: what comes within the grace keeps a promise late")
  void is_kept_late(String inTime, String inGrace, State state) {
    CountedPayments counted =
        new CountedPayments(Money.of(inTime, "USD"), Money.of(inGrace, "USD"));

    assertThat(judged(promise, counted, GRACE_OVER).state()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({"500, KEPT, FULL", "250, BROKEN, PARTIAL", "0, BROKEN, NONE"})
  @DisplayName("M6: received within the period are all, less or nothing (sums)")
  void sums(String received, State state, Fulfilment fulfilment) {
    Promise ended = judged(promise, inTime(Money.of(received, "USD")), GRACE_OVER);

    assertThat(ended.state()).isEqualTo(state);
    assertThat(ended.fulfilment()).isEqualTo(fulfilment);
  }

  @Test
  @DisplayName("M6: a payment that is taken back opens the promise again, or breaks it (reversed)")
  void a_payment_that_is_taken_back_counts_no_more() {
    Promise kept = judged(promise, inTime(promise.amount()), GRACE_OVER.minusSeconds(100));

    Promise open = judged(kept, NOTHING, GRACE_OVER.minusSeconds(1));
    assertThat(open.state()).isEqualTo(State.OPEN);
    assertThat(new PromiseChange(kept, open, FRIDAY).announcement())
        .contains(
            new PromiseReopened("A-1", "p", promise.amount(), FRIDAY, Money.zero("USD"), FRIDAY));
    assertThat(judged(kept, NOTHING, GRACE_OVER).state()).isEqualTo(State.BROKEN);
  }

  @Test
  @DisplayName("M6: a promise is released when nothing is left to pay, and stays so")
  void released() {
    CountedPayments half = inTime(Money.of("250", "USD"));
    Promise released = promise.judged(half, true, CHICAGO, GRACE_OVER.minusSeconds(1));

    assertThat(released.state()).isEqualTo(State.RELEASED);
    assertThat(new PromiseChange(promise, released, FRIDAY).announcement())
        .get()
        .isInstanceOf(PromiseReleased.class);
    assertThat(judged(released, NOTHING, GRACE_OVER).state()).isEqualTo(State.RELEASED);
  }

  @Test
  @DisplayName("M6: paid by another way after it was broken, it stays broken")
  void broken_is_not_released() {
    Promise broken = judged(promise, NOTHING, GRACE_OVER);

    assertThat(broken.judged(NOTHING, true, CHICAGO, GRACE_OVER).state()).isEqualTo(State.BROKEN);
  }

  @Test
  @DisplayName("M6: what has become of a promise is announced, an open one is not")
  void what_has_become_of_it_is_announced() {
    Money half = Money.of("250", "USD");
    Promise broken = judged(promise, inTime(half), GRACE_OVER);
    Promise kept = judged(promise, inTime(promise.amount()), GRACE_OVER);
    LocalDate tuesday = LocalDate.parse("2026-03-10");

    assertThat(new PromiseChange(promise, promise, tuesday).announcement()).isEmpty();
    assertThat(new PromiseChange(promise, kept, tuesday).announcement())
        .contains(new PromiseKept("A-1", "p", promise.amount(), tuesday, null));
    assertThat(new PromiseChange(promise, broken, tuesday).announcement())
        .contains(new PromiseBroken("A-1", "p", promise.amount(), half, tuesday));
  }

  @Property
  @Label("M6: judged at any instants before it ends, it ends the same")
  void it_ends_the_same_however_often_it_was_judged(
      @ForAll @Size(max = 10) List<@IntRange(max = 699_000) Integer> seconds,
      @ForAll @IntRange(max = 1000) int received) {
    CountedPayments counted = inTime(new Money(BigDecimal.valueOf(received), "USD"));
    Promise often = promise;
    for (int second : seconds.stream().sorted().toList()) {
      often = judged(often, counted, promise.madeAt().plusSeconds(second));
    }

    State once = judged(promise, counted, GRACE_OVER).state();
    assertThat(judged(often, counted, GRACE_OVER).state()).isEqualTo(once);
  }

  @Property
  @Label("M6: a broken promise is kept only by what was received in time and recorded late")
  void a_broken_promise_stays_broken(@ForAll @IntRange(max = 1000) int received) {
    Promise broken = judged(promise, NOTHING, GRACE_OVER);
    Money money = new Money(BigDecimal.valueOf(received), "USD");

    assertThat(judged(broken, inTime(money), GRACE_OVER.plusSeconds(1)).state())
        .isEqualTo(received >= 500 ? State.KEPT : State.BROKEN);
  }

  private static Promise judged(Promise promise, CountedPayments counted, Instant now) {
    return promise.judged(counted, false, CHICAGO, now);
  }

  private static CountedPayments inTime(Money received) {
    return new CountedPayments(received, Money.zero("USD"));
  }
}
