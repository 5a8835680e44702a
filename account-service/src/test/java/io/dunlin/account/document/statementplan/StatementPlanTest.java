package io.dunlin.account.document.statementplan;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In March 2026 the statement day is Monday the 16th, in April Wednesday the 15th. */
class StatementPlanTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant MARCH_1 = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant MARCH_DAY = Instant.parse("2026-03-15T23:00:00Z");
  private static final Instant APRIL_DAY = Instant.parse("2026-04-14T22:00:00Z");

  private final StatementDays days = new StatementDays(15);
  private final StatementPlan none = StatementPlan.none("A");

  @ParameterizedTest
  @CsvSource({
    "Pacific/Kiritimati, 2026-03-15T10:00:00Z", // UTC+14
    "Pacific/Auckland, 2026-03-15T11:00:00Z", // daylight saving, UTC+13
    "Europe/Berlin, 2026-03-15T23:00:00Z",
    "America/New_York, 2026-03-16T04:00:00Z", // a week after the change of clocks
    "Pacific/Pago_Pago, 2026-03-16T11:00:00Z" // UTC-11
  })
  @DisplayName("E3: the statement day begins in the account's own time zone")
  void zones(ZoneId zone, Instant midnight) {
    StatementPlan plan = none.wake(zone, MARCH_1, days);

    assertThat(plan.nextDueAt()).isEqualTo(midnight);
    assertThat(plan.dueOn(zone, midnight, days)).contains(LocalDate.parse("2026-03-16"));
    assertThat(plan.dueOn(zone, midnight.minusSeconds(1), days))
        .contains(LocalDate.parse("2026-02-16"));
  }

  @Test
  @DisplayName("E3: once a month")
  void once_a_month() {
    StatementPlan done =
        none.wake(BERLIN, MARCH_1, days)
            .issued(LocalDate.parse("2026-03-16"), BERLIN, MARCH_DAY, days);

    assertThat(done.nextDueAt()).isEqualTo(APRIL_DAY);
    assertThat(done.dueOn(BERLIN, MARCH_DAY, days)).isEmpty();
    assertThat(done.wake(BERLIN, MARCH_DAY, days)).isEqualTo(done);
  }

  @Test
  @DisplayName("E3: of months that were missed the latest is caught up")
  void missed() {
    Instant june = Instant.parse("2026-06-01T12:00:00Z");
    StatementPlan plan = none.wake(BERLIN, MARCH_1, days);

    assertThat(plan.dueOn(BERLIN, june, days)).contains(LocalDate.parse("2026-05-15"));
    assertThat(plan.issued(LocalDate.parse("2026-05-15"), BERLIN, june, days).nextDueAt())
        .isEqualTo(Instant.parse("2026-06-14T22:00:00Z"));
  }

  @Test
  @DisplayName("E3: what moves on a statement day itself waits for the next one")
  void on_the_day() {
    assertThat(none.wake(BERLIN, MARCH_DAY.plusSeconds(3600), days).nextDueAt())
        .isEqualTo(APRIL_DAY);
  }

  @Test
  @DisplayName("E3: the statement day of an account that moves to another zone is that zone's")
  void moved() {
    StatementPlan plan = none.wake(BERLIN, MARCH_1, days);
    ZoneId pagoPago = ZoneId.of("Pacific/Pago_Pago");

    assertThat(plan.move(pagoPago, MARCH_1, days).nextDueAt())
        .isEqualTo(Instant.parse("2026-03-16T11:00:00Z"));
    assertThat(plan.move(pagoPago, MARCH_DAY, days)).isEqualTo(plan);
    assertThat(plan.asleep().move(pagoPago, MARCH_1, days).nextDueAt()).isNull();
  }

  @Test
  void what_was_there_before_waits_for_the_next_statement_day() {
    StatementPlan before = new StatementPlan("A", YearMonth.of(1900, 1), Instant.EPOCH);

    assertThat(before.dueOn(BERLIN, MARCH_1, days)).isEmpty();
    assertThat(before.planned(BERLIN, MARCH_1, days).nextDueAt()).isEqualTo(MARCH_DAY);
  }
}
