package io.dunlin.disposition.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, US, 2026-03-03", // Monday
    "2026-03-06, US, 2026-03-09", // over the weekend
    "2026-07-02, US, 2026-07-06", // the 4th is a Saturday and observed on Friday the 3rd
    "2026-07-02, DE, 2026-07-03",
    "2026-04-02, DE, 2026-04-07", // Good Friday to Easter Monday
    "2026-12-24, GB, 2026-12-29", // Boxing Day is a Saturday, its substitute the Monday
    "2026-12-24, XX, 2026-12-25" // nobody has written down its holidays
  })
  @DisplayName("W11: business days are neither weekends nor holidays of the account's country")
  void business_days_are_those_of_the_country(LocalDate day, String country, LocalDate next) {
    assertThat(BusinessDays.after(day, country)).isEqualTo(next);
  }
}
