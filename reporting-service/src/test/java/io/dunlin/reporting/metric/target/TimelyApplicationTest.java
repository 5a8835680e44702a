package io.dunlin.reporting.metric.target;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.reporting.metric.target.Targets.PaymentGroup;
import io.dunlin.reporting.metric.target.Targets.PaymentsApplied;
import io.dunlin.reporting.metric.target.TimelyApplication.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelyApplicationTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-07-10");

  private final TimelyApplication rule = new TimelyApplication(1, TODAY);

  @DisplayName("E13: payments are applied within one business day of the account's country")
  @ParameterizedTest(name = "{0}: received {1}, applied {2}: {3}")
  @CsvSource(
      nullValues = "not",
      value = {
        "US, 2026-06-08, 2026-06-08, IN_TIME",
        "US, 2026-06-08, 2026-06-09, IN_TIME",
        "US, 2026-06-08, 2026-06-10, LATE",
        "US, 2026-06-05, 2026-06-08, IN_TIME",
        "US, 2026-06-06, 2026-06-08, IN_TIME",
        "US, 2026-06-05, 2026-06-09, LATE",
        "US, 2026-12-24, 2026-12-28, IN_TIME",
        "DE, 2026-05-13, 2026-05-15, IN_TIME",
        "US, 2026-05-13, 2026-05-15, LATE",
        "XX, 2026-06-05, 2026-06-08, IN_TIME",
        "MX, 2026-02-23, 2026-02-24, IN_TIME", // Flag Day is observed, people work
        "MX, 2026-02-23, 2026-02-25, LATE",
        "EG, 2026-06-11, 2026-06-14, IN_TIME", // Thursday to Sunday
        "EG, 2026-06-11, 2026-06-15, LATE",
        "US, 2026-06-08, not, LATE",
        "US, 2026-07-09, not, PENDING",
        "US, 2026-07-08, not, LATE",
      })
  void in_time(String country, LocalDate receivedOn, LocalDate appliedOn, Outcome expected) {
    assertThat(rule.of(new PaymentGroup("USD", country, receivedOn, appliedOn, 1)))
        .isEqualTo(expected);
  }

  @DisplayName("E13: the rate is of those payments of which the day is over")
  @Test
  void rate() {
    LocalDate day = LocalDate.parse("2026-06-08");

    List<PaymentsApplied> applied =
        rule.of(
            List.of(
                new PaymentGroup("USD", "US", day, day, 2),
                new PaymentGroup("USD", "US", day, null, 1),
                new PaymentGroup("USD", "US", TODAY, null, 5),
                new PaymentGroup("EUR", "DE", TODAY, null, 1)));

    assertThat(applied)
        .containsExactly(
            new PaymentsApplied("EUR", 0, 0, 1, null),
            new PaymentsApplied("USD", 2, 1, 5, new BigDecimal("66.7")));
  }
}
