package io.dunlin.account.document.statementplan;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class StatementDaysTest {

  private final StatementDays days = new StatementDays(15);

  /** Written down with GNU date, not with what is under test. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          2024, 15, 15, 15, 15, 15, 14, 15, 15, 16, 15, 15, 16
          2025, 15, 14, 14, 15, 15, 16, 15, 15, 15, 15, 14, 15
          2026, 15, 16, 16, 15, 15, 15, 15, 14, 15, 15, 16, 15
          2027, 15, 15, 15, 15, 14, 15, 15, 16, 15, 15, 15, 15
          2028, 14, 15, 15, 14, 15, 15, 14, 15, 15, 16, 15, 15
          2029, 15, 15, 15, 16, 15, 15, 16, 15, 14, 15, 15, 14
          2030, 15, 15, 15, 15, 15, 14, 15, 15, 16, 15, 15, 16
          """)
  @DisplayName("E3: the statement day of each month from 2024 to 2030")
  void days_of_a_year(ArgumentsAccessor row) {
    int year = row.getInteger(0);

    assertThat(days.ofYear(year))
        .isEqualTo(
            IntStream.rangeClosed(1, 12)
                .mapToObj(month -> LocalDate.of(year, month, row.getInteger(month)))
                .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-15, 2026-02, 2026-03-16", // still to come
    "2026-03-16, 2026-02, 2026-03-16", // today
    "2026-03-17, 2026-02, 2026-04-15", // over
    "2026-03-16, 2026-03, 2026-04-15", // the month has been
    "2026-12-31, 2026-12, 2027-01-15"
  })
  @DisplayName("E3: the next statement day is in a month that has not been yet")
  void next(LocalDate today, YearMonth issued, LocalDate next) {
    assertThat(days.next(today, issued)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-15, 2026-02-16", "2026-03-16, 2026-03-16", "2026-03-31, 2026-03-16"})
  @DisplayName("E3: the latest statement day that has come")
  void latest(LocalDate today, LocalDate latest) {
    assertThat(days.latest(today)).isEqualTo(latest);
  }
}
