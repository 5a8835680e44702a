package io.dunlin.account.receivables.dispute;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.events.DispositionEvent.DisputeOpened;
import io.dunlin.events.DispositionEvent.DisputeOutcome;
import io.dunlin.events.DispositionEvent.DisputeResolved;
import io.dunlin.events.Topics;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.testkit.KafkaTap;
import io.dunlin.testkit.TestKafka;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@AccountTest
class DisputesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Api api;
  private final AccountTransactions transactions;
  private final MarkDisputes mark;

  DisputesTest(
      @Autowired WebTestClient http,
      @Autowired AccountTransactions transactions,
      @Autowired MarkDisputes mark) {
    this.api = new Api(http);
    this.transactions = transactions;
    this.mark = mark;
  }

  @Test
  @DisplayName("W4: what is disputed is not collectible; E7: rejected, it is again")
  void disputed_and_rejected() {
    api.accept(account("Q-1"), invoice("Q-1", "Q1-I", "2025-10-01", "2025-11-01", "100.00"));

    take(new DisputeOpened("Q-1", "d1", List.of("Q1-I"), "Quantity", null, "carl", NOW));

    api.read("/api/v1/accounts/Q-1")
        .jsonPath("$.standing.state")
        .isEqualTo("DISPUTED")
        .jsonPath("$.standing.collectible.amount")
        .isEqualTo("0.00")
        .jsonPath("$.standing.disputed.amount")
        .isEqualTo("100.00");

    take(
        new DisputeResolved(
            "Q-1", "d1", List.of("Q1-I"), DisputeOutcome.REJECTED, "mia", NOW, null));

    api.read("/api/v1/accounts/Q-1").jsonPath("$.standing.state").isEqualTo("OVERDUE");
    api.read("/api/v1/invoices/Q1-I").jsonPath("$.disputed").isEqualTo(false);
  }

  @Test
  @DisplayName("E7, E2: a dispute changes the standing, and that holds a warned account")
  void cause_before_effect() {
    api.accept(account("Q-2"), invoice("Q-2", "Q2-I", "2025-10-01", "2025-11-01", "100.00"));
    api.post("manager", "mia", "/api/v1/suspensions/Q-2/warn", "{\"reason\":\"Boasting\"}")
        .expectStatus()
        .isOk();

    try (KafkaTap tap = TestKafka.tap(Topics.ACCOUNT)) {
      take(new DisputeOpened("Q-2", "d2", List.of("Q2-I"), "Quantity", null, "carl", NOW));
      take(
          new DisputeResolved(
              "Q-2", "d2", List.of("Q2-I"), DisputeOutcome.REJECTED, "mia", NOW, null));

      assertThat(tap.await(4, "Q-2"))
          .extracting(KafkaTap::type)
          .containsSubsequence(
              "io.dunlin.account.standing-changed.v1",
              "io.dunlin.account.suspension-held.v1",
              "io.dunlin.account.standing-changed.v1",
              "io.dunlin.account.suspension-resumed.v1");
    }
  }

  private void take(io.dunlin.events.DispositionEvent event) {
    transactions
        .execute(
            List.of(event.account()),
            locked -> mark.handle(locked, List.of(new Received<>("x", NOW, event))))
        .block();
  }
}
