package io.dunlin.account.collection.finalinvoice;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewDaysTest {

  /**
   * Where the calendars of Jollyday, which count here, differ from the table. Columbus Day is no
   * holiday of all states; Canada's New Year on a Saturday is not made up for by the Monday;
   * Mexico's change of government was moved to October by the law of 2022, but not in Jollyday.
   */
  private static final Map<String, Integer> BY_JOLLYDAY =
      Map.of(
          "US 2028-10", 9,
          "US 2029-10", 8,
          "CA 2028-01", 10,
          "MX 2024-10", 8,
          "MX 2024-12", 10,
          "MX 2030-10", 8,
          "MX 2030-12", 10);

  private final ReviewDays days = new ReviewDays(6);

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "/sixth-business-days.csv")
  @DisplayName("E4: the 6th business day of each month from 2024 to 2030 in six countries")
  void sixth_business_days(ArgumentsAccessor row) {
    String country = row.getString(0);
    int year = row.getInteger(1);

    List<Integer> found =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> days.of(YearMonth.of(year, month), country).getDayOfMonth())
            .toList();

    assertThat(found)
        .isEqualTo(
            IntStream.rangeClosed(1, 12)
                .mapToObj(month -> expected(country, YearMonth.of(year, month), row))
                .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-08, 2026-02-01, 2026-03-09", // the day is still to come
    "2026-03-09, 2026-02-01, 2026-03-09", // it is today
    "2026-03-10, 2026-02-01, 2026-04-10", // it is over; Good Friday and Easter Monday in between
    "2026-03-08, 2026-03-01, 2026-04-10", // the month has been
    "2026-12-31, 2026-12-01, 2027-01-11"
  })
  @DisplayName("E4: the next such day is in a month that has not been yet")
  void next(LocalDate today, LocalDate reviewed, LocalDate next) {
    assertThat(days.next(today, YearMonth.from(reviewed), "DE")).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-08, 2026-02-09", "2026-03-09, 2026-03-09", "2026-03-31, 2026-03-09"})
  @DisplayName("E4: the latest such day that has come")
  void latest(LocalDate today, LocalDate latest) {
    assertThat(days.latest(today, "DE")).isEqualTo(latest);
  }

  @ParameterizedTest
  @CsvSource({"2026-01, 2026-01-08", "2026-05, 2026-05-08"})
  @DisplayName("W11: where nobody has written down the holidays, weekdays are business days")
  void unknown_country(YearMonth month, LocalDate day) {
    assertThat(days.of(month, "XX")).isEqualTo(day);
  }

  private static Integer expected(String country, YearMonth month, ArgumentsAccessor row) {
    return BY_JOLLYDAY.getOrDefault(
        country + " " + month, row.getInteger(month.getMonthValue() + 1));
  }
}
