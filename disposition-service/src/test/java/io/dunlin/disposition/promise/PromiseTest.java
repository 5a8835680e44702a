package io.dunlin.disposition.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.promise.Promise.State;
import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.DispositionEvent.PromiseKept;
import io.dunlin.events.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
    assertThat(promise.judged(Money.of(received, "USD"), CHICAGO, now).state()).isEqualTo(state);
  }

  @Test
  @DisplayName("M6: the business day of grace ends at midnight where the customer is")
  void grace_ends_at_the_customers_midnight() {
    assertThat(promise.graceEndsAt()).isEqualTo(GRACE_OVER);
  }

  @Test
  @DisplayName("M6: a payment that is taken back opens the promise again, or breaks it")
  void a_payment_that_is_taken_back_counts_no_more() {
    Money all = Money.of("500", "USD");
    Money nothing = Money.zero("USD");
    Promise kept = promise.judged(all, CHICAGO, GRACE_OVER.minusSeconds(100));

    assertThat(kept.judged(nothing, CHICAGO, GRACE_OVER.minusSeconds(1)).state())
        .isEqualTo(State.OPEN);
    assertThat(kept.judged(nothing, CHICAGO, GRACE_OVER).state()).isEqualTo(State.BROKEN);
  }

  @Test
  @DisplayName("M6: what has become of a promise is announced, an open one is not")
  void what_has_become_of_it_is_announced() {
    Money half = Money.of("250", "USD");
    Promise broken = promise.judged(half, CHICAGO, GRACE_OVER);
    Promise kept = promise.judged(promise.amount(), CHICAGO, GRACE_OVER);

    assertThat(promise.announcement(half)).isEmpty();
    assertThat(kept.announcement(promise.amount())).get().isInstanceOf(PromiseKept.class);
    assertThat(broken.announcement(half))
        .contains(
            new PromiseBroken("A-1", "p", promise.amount(), half, LocalDate.parse("2026-03-10")));
  }

  @Property
  @Label("M6: judged at any instants before it ends, it ends the same")
  void it_ends_the_same_however_often_it_was_judged(
      @ForAll @Size(max = 10) List<@IntRange(max = 699_000) Integer> seconds,
      @ForAll @IntRange(max = 1000) int received) {
    Money money = new Money(BigDecimal.valueOf(received), "USD");
    Promise often = promise;
    for (int second : seconds.stream().sorted().toList()) {
      often = often.judged(money, CHICAGO, promise.madeAt().plusSeconds(second));
    }

    State once = promise.judged(money, CHICAGO, GRACE_OVER).state();
    assertThat(often.judged(money, CHICAGO, GRACE_OVER).state()).isEqualTo(once);
  }

  @Property
  @Label("M6: a broken promise stays broken")
  void a_broken_promise_stays_broken(@ForAll @IntRange(max = 1000) int received) {
    Promise broken = promise.judged(Money.zero("USD"), CHICAGO, GRACE_OVER);
    Money money = new Money(BigDecimal.valueOf(received), "USD");

    assertThat(broken.judged(money, CHICAGO, GRACE_OVER.plusSeconds(1))).isEqualTo(broken);
  }
}
