package io.dunlin.account.receivables.cash;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationDeadlineTest {

  private final ApplicationDeadline deadline = new ApplicationDeadline();

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, DE, 2026-03-03", // Monday
    "2026-03-06, DE, 2026-03-09", // Friday
    "2026-03-07, DE, 2026-03-09", // Saturday
    "2026-03-08, DE, 2026-03-09", // Sunday
    "2026-04-02, DE, 2026-04-07", // before Good Friday and Easter Monday
    "2026-04-02, US, 2026-04-03", // neither is a holiday of the whole country there
    "2026-07-02, US, 2026-07-06", // Independence Day is a Saturday, observed on Friday
    "2026-11-25, US, 2026-11-27", // Thanksgiving
    "2026-12-24, GB, 2026-12-29", // Boxing Day is a Saturday, made up for on Monday
    "2026-12-31, NZ, 2027-01-05", // the second of January is one too, made up for on Monday
    "2026-09-15, MX, 2026-09-17", // Independence Day
    "2026-06-30, CA, 2026-07-02", // Canada Day
    "2026-02-23, MX, 2026-02-24", // Flag Day is observed, people work
    "2026-06-11, SA, 2026-06-14", // the weekend is Friday and Saturday
    "2026-03-06, XK, 2026-03-09" // no holidays are known
  })
  @DisplayName("E12: a payment is to be applied by the first business day after its receipt")
  void apply_by(LocalDate receivedOn, String country, LocalDate applyBy) {
    assertThat(deadline.applyBy(receivedOn, country)).isEqualTo(applyBy);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-06, 2026-03-06, true",
    "2026-03-09, 2026-03-20, true",
    "2026-03-10, 2026-03-20, false",
    "          , 2026-03-09, ",
    "          , 2026-03-10, false"
  })
  @DisplayName("E12: in time is what was applied by then; until then it is not known")
  void in_time(LocalDate appliedOn, LocalDate today, Boolean expected) {
    assertThat(deadline.of(LocalDate.parse("2026-03-09"), appliedOn, today)).isEqualTo(expected);
  }

  @Test
  @DisplayName("E12: a day of receipt is late just when its last day in time is over")
  void late_until() {
    for (String country : new String[] {"US", "DE", "NZ"}) {
      for (LocalDate today = LocalDate.parse("2026-03-25");
          today.isBefore(LocalDate.parse("2027-01-10"));
          today = today.plusDays(1)) {
        LocalDate lateUntil = deadline.lateUntil(today, country);
        assertThat(deadline.applyBy(lateUntil, country)).isBefore(today);
        assertThat(deadline.applyBy(lateUntil.plusDays(1), country)).isAfterOrEqualTo(today);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-03-06, 0", "2026-03-08, 0", "2026-03-09, 1", "2026-03-13, 5"})
  @DisplayName("E12: the age of unapplied cash is told in business days")
  void age(LocalDate today, int businessDays) {
    assertThat(deadline.age(LocalDate.parse("2026-03-06"), today, "DE")).isEqualTo(businessDays);
  }
}
