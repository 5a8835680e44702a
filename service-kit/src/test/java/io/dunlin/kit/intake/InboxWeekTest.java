package io.dunlin.kit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboxWeekTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T23:59:59Z, 2026-11-16",
    "2026-11-23T00:00:00Z, 2026-11-23",
    "2026-01-01T00:00:00Z, 2025-12-29"
  })
  void a_week_begins_on_monday(Instant instant, LocalDate monday) {
    assertThat(InboxWeek.of(instant)).isEqualTo(monday);
  }
}
