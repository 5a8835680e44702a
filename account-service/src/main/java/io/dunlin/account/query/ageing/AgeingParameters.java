package io.dunlin.account.query.ageing;

import module java.base;

import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.list.ListQuery;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What may be asked of the ageing. */
@Component
class AgeingParameters {

  private final BusinessClock clock;
  private final ZoneId company;

  AgeingParameters(BusinessClock clock, @Value("${dunlin.company.zone:UTC}") ZoneId company) {
    this.clock = clock;
    this.company = company;
  }

  /** The parameters as they are sent; null where one is left out. */
  record AgeingAsked(
      @Parameter(description = "The company's day, such as 2026-03-31; today unless told")
          @Nullable String asOf,
      @Parameter(
              description = "account (unless told), segment, csm, collector, product or currency")
          @Nullable String by,
      @Parameter(description = "then (unless told), or now for hindsight")
          @Nullable String known) {}

  AgeingQuery read(AgeingAsked sent, ListQuery asked) {
    Instant now = clock.now();
    LocalDate today = LocalDate.ofInstant(now, company);
    LocalDate day = asked.day("asOf", sent.asOf());
    if (day != null && day.isAfter(today)) {
      asked.wrong("asOf", "Today, " + today + ", or a day before it");
    }
    return new AgeingQuery(
        DayEnd.of(day == null ? today : day, company, now),
        asked
            .choice("known", List.of(KnownBy.values()), KnownBy::parameter, sent.known())
            .orElse(KnownBy.THEN),
        asked
            .choice("by", List.of(AgeingGrouping.values()), AgeingGrouping::parameter, sent.by())
            .orElse(AgeingGrouping.ACCOUNT));
  }
}
