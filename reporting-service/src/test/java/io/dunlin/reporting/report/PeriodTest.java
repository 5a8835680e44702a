package io.dunlin.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import module java.base;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PeriodTest {

  @Test
  void its_months_are_cut_to_it() {
    Period period = period("2026-01-31", "2026-03-02");

    assertThat(period.months())
        .containsExactly(
            period("2026-01-31", "2026-01-31"),
            period("2026-02-01", "2026-02-28"),
            period("2026-03-01", "2026-03-02"));
  }

  @DisplayName("W11: a period is as long as its calendar days, over a change of the clocks as well")
  @Test
  void days_are_calendar_days() {
    Period march = period("2026-03-01", "2026-03-31");

    assertThat(march.days()).isEqualTo(31);
    assertThat(period("2026-03-01", "2026-03-01").days()).isOne();
    assertThat(march.begin(ZoneId.of("Europe/Berlin"))).isEqualTo("2026-02-28T23:00:00Z");
    assertThat(march.end(ZoneId.of("Europe/Berlin"))).isEqualTo("2026-03-31T22:00:00Z");
  }

  @Test
  void it_never_ends_before_it_begins() {
    assertThatIllegalArgumentException().isThrownBy(() -> period("2026-03-02", "2026-03-01"));
  }

  private static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to));
  }
}
