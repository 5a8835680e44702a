package io.dunlin.account.receivables.day;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.events.Topics;
import io.dunlin.testkit.KafkaTap;
import io.dunlin.testkit.TestKafka;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@AccountTest
class DaysTest {

  private final Api api;
  private final PassDays days;

  DaysTest(@Autowired WebTestClient http, @Autowired PassDays days) {
    this.api = new Api(http);
    this.days = days;
  }

  @Test
  @DisplayName("W3: at midnight of the account's zone the invoice is overdue, and that is told")
  void midnight() {
    Instant midnight = Instant.parse("2026-03-01T23:00:00Z");

    try (KafkaTap tap = TestKafka.tap(Topics.ACCOUNT)) {
      api.accept(account("Y-1"), invoice("Y-1", "Y1-I", "2026-01-01", "2026-03-01", "10.00"));

      passAllDueBy(midnight.minusSeconds(1));
      assertThat(days.nextDue().block()).isEqualTo(midnight);
      assertThat(passAllDueBy(midnight)).isPositive();

      assertThat(tap.await(5, "Y-1"))
          .extracting(KafkaTap::type)
          .containsExactly(
              "io.dunlin.account.account-changed.v1",
              "io.dunlin.account.invoice-opened.v1",
              "io.dunlin.account.standing-changed.v1",
              "io.dunlin.account.invoice-overdue.v1",
              "io.dunlin.account.standing-changed.v1");
    }
    api.read("/api/v1/accounts/Y-1").jsonPath("$.standing.episode").isNotEmpty();
  }

  /** Those of other tests too, whose accounts stand in the same database. */
  private int passAllDueBy(Instant instant) {
    int passed = 0;
    for (Integer done = days.runDue(instant, 500).block();
        done != null && done > 0;
        done = days.runDue(instant, 500).block()) {
      passed += done;
    }
    return passed;
  }
}
