package io.dunlin.kit.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayRuleTest {

  @ParameterizedTest
  @CsvSource({
    "1900-01-01, true",
    "2999-12-31, true",
    "1899-12-31, false",
    "3000-01-01, false",
    "+999999999-12-31, false",
    "-999999999-01-01, false",
    "+10000-01-01, false",
    "2026-02-30, false",
    "2026-2-3, false",
    "'', false",
    "2026-03-31T00:00, false"
  })
  void a_day_is_one_from_1900_to_2999(String text, boolean fine) {
    assertThat(DayRule.day(text).isPresent()).isEqualTo(fine);
  }

  @ParameterizedTest
  @CsvSource({
    "1900-01-01T00:00:00Z, true",
    "2999-12-31T23:59:59Z, true",
    "1899-12-31T23:59:59Z, false",
    "3000-01-01T00:00:00Z, false",
    "+1000000000-12-31T23:59:59.999999999Z, false",
    "2026-03-31T12:00:00+02:00, true",
    "2026-03-31, false"
  })
  void an_instant_lies_in_the_same_years(String text, boolean fine) {
    assertThat(DayRule.instant(text).isPresent()).isEqualTo(fine);
  }
}
