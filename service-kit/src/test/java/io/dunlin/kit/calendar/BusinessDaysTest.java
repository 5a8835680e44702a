package io.dunlin.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, US, 2026-03-03", // Monday
    "2026-03-06, US, 2026-03-09", // over the weekend
    "2026-07-02, US, 2026-07-06", // the 4th is a Saturday and made up for on Friday the 3rd
    "2026-07-02, DE, 2026-07-03",
    "2026-04-02, DE, 2026-04-07", // Good Friday to Easter Monday
    "2026-12-24, GB, 2026-12-29", // Boxing Day is a Saturday, its substitute the Monday
    "2027-12-30, US, 2028-01-03", // New Year's Day is a Saturday, made up for on the Friday
    "2026-12-24, XX, 2026-12-25", // no holidays are known
    "2026-03-05, XX, 2026-03-06"
  })
  @DisplayName("W11: business days are neither weekends nor holidays of the account's country")
  void business_days_are_those_of_the_country(LocalDate day, String country, LocalDate next) {
    assertThat(BusinessDays.of(country).next(day)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "NL, 2026-04-03", // Good Friday
    "AT, 2026-12-24", // Christmas Eve
    "AT, 2026-12-31", // New Year's Eve
    "MX, 2026-02-24" // Flag Day
  })
  @DisplayName("W11: a day that is only observed is a business day")
  void observances(String country, LocalDate day) {
    assertThat(BusinessDays.of(country).isBusinessDay(day)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "NL, 2026-04-06", // Easter Monday
    "AT, 2026-12-25", // Christmas Day
    "MX, 2026-09-16", // Independence Day
    "GB, 2026-12-28" // substitute for Boxing Day
  })
  @DisplayName("W11: public and bank holidays are no business days")
  void holidays(String country, LocalDate day) {
    assertThat(BusinessDays.of(country).isBusinessDay(day)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "EG, FRIDAY SATURDAY",
    "SA, FRIDAY SATURDAY",
    "IL, FRIDAY SATURDAY",
    "BD, FRIDAY SATURDAY",
    "AE, SATURDAY SUNDAY", // since 2022
    "DE, SATURDAY SUNDAY",
    "XX, SATURDAY SUNDAY",
    "AF, THURSDAY FRIDAY",
    "IR, FRIDAY",
    "IN, SUNDAY",
    "BN, FRIDAY SUNDAY"
  })
  @DisplayName("W11: each country has its own weekend")
  void weekends(String country, String weekend) {
    LocalDate monday = LocalDate.parse("2026-11-09"); // no holiday of any of them in this week

    String free =
        monday
            .datesUntil(monday.plusDays(7))
            .filter(day -> !BusinessDays.of(country).isBusinessDay(day))
            .map(day -> day.getDayOfWeek().name())
            .collect(Collectors.joining(" "));

    assertThat(free).isEqualTo(weekend);
  }

  @Test
  @DisplayName("W11: every country has a business day in each week")
  void every_country() {
    LocalDate day = LocalDate.parse("2026-06-01");

    assertThat(Arrays.stream(Locale.getISOCountries()).map(BusinessDays::of))
        .allSatisfy(days -> assertThat(days.next(day)).isBefore(day.plusDays(7)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-02, 2026-04-02", // Thursday
    "2026-04-03, 2026-04-07", // Good Friday
    "2026-04-04, 2026-04-07",
    "2026-04-07, 2026-04-07"
  })
  @DisplayName("W11: a business day stands for itself, another day for the one that follows it")
  void on_or_after(LocalDate day, LocalDate expected) {
    assertThat(BusinessDays.of("DE").onOrAfter(day)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-02, 0, 2026-04-02",
    "2026-04-04, 0, 2026-04-04",
    "2026-04-02, 1, 2026-04-07",
    "2026-04-02, 5, 2026-04-13",
    "2026-04-04, 1, 2026-04-07"
  })
  @DisplayName("W11: business days are added one by one")
  void plus(LocalDate day, int businessDays, LocalDate expected) {
    assertThat(BusinessDays.of("DE").plus(day, businessDays)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2026-04-01, 0", "2026-04-02, 0", "2026-04-06, 0", "2026-04-07, 1", "2026-04-13, 5"})
  @DisplayName("W11: business days that have begun since a day")
  void since(LocalDate today, int businessDays) {
    assertThat(BusinessDays.of("DE").since(LocalDate.parse("2026-04-02"), today))
        .isEqualTo(businessDays);
  }

  @ParameterizedTest
  @CsvSource({
    "DE, 2026-04, 6, 2026-04-10",
    "SA, 2026-05, 1, 2026-05-03",
    "MX, 2026-02, 6, 2026-02-10"
  })
  @DisplayName("W11: the business day of a number in a month")
  void in_month(String country, YearMonth month, int number, LocalDate expected) {
    assertThat(BusinessDays.of(country).inMonth(month, number)).isEqualTo(expected);
  }
}
