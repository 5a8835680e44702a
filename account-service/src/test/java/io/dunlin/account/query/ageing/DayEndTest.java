package io.dunlin.account.query.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayEndTest {

  private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, UTC,               2026-04-01T00:00:00Z, Europe/London,      2026-04-01",
    "2026-03-31, UTC,               2026-04-01T00:00:00Z, America/New_York,   2026-03-31",
    "2026-03-31, UTC,               2026-04-01T00:00:00Z, Pacific/Kiritimati, 2026-04-01",
    "2026-03-31, UTC,               2026-04-01T00:00:00Z, Pacific/Pago_Pago,  2026-03-31",
    "2026-03-31, Pacific/Pago_Pago, 2026-04-01T11:00:00Z, Pacific/Kiritimati, 2026-04-02",
    "2026-03-31, Pacific/Kiritimati,2026-03-31T10:00:00Z, Pacific/Pago_Pago,  2026-03-30",
    "2026-03-08, America/New_York,  2026-03-09T04:00:00Z, America/New_York,   2026-03-08",
    "2026-11-01, America/New_York,  2026-11-02T05:00:00Z, America/New_York,   2026-11-01",
    "2024-02-29, Europe/Berlin,     2024-02-29T23:00:00Z, Europe/Berlin,      2024-02-29"
  })
  @DisplayName("W5: a day ends in the company's zone, its age is counted in the account's calendar")
  void ends_with_the_company(
      LocalDate day, String company, Instant until, String zone, LocalDate there) {
    DayEnd end = DayEnd.of(day, ZoneId.of(company), LATER);

    assertThat(end.until()).isEqualTo(until);
    assertThat(end.days(List.of(zone))).containsEntry(zone, there);
  }

  @ParameterizedTest
  @CsvSource({"Pacific/Kiritimati, 2026-04-01", "Pacific/Pago_Pago, 2026-03-30"})
  @DisplayName("W5: a day that has not ended is looked at as of now")
  void not_over(String zone, LocalDate there) {
    Instant now = Instant.parse("2026-03-31T10:30:00Z");

    DayEnd end = DayEnd.of(LocalDate.parse("2026-03-31"), ZoneId.of("UTC"), now);

    assertThat(end.moment()).isEqualTo(now);
    assertThat(end.days(List.of(zone))).containsEntry(zone, there);
  }
}
