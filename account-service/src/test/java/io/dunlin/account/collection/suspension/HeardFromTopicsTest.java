package io.dunlin.account.collection.suspension;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Told.tell;
import static org.awaitility.Awaitility.await;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.events.DispositionEvent.DisputeOpened;
import io.dunlin.events.DispositionEvent.DisputeOutcome;
import io.dunlin.events.DispositionEvent.DisputeResolved;
import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.DispositionEvent.PromiseMade;
import io.dunlin.events.DunningEvent.MessageSent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the other services tell reaches suspension; it is noon of 2026-03-01 in UTC. */
@AccountTest
class HeardFromTopicsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

  private final Api api;

  HeardFromTopicsTest(@Autowired WebTestClient http) {
    this.api = new Api(http);
  }

  @Test
  @DisplayName("E2: a promise and a message that are told on the topics are seen in the review")
  void promise_and_message() {
    owes("SH-1");

    tell(
        new PromiseMade("SH-1", "sh1", eur("100.00"), TODAY, "c1", "carl", NOW, 1),
        new MessageSent(
            "SH-1",
            "sh1-m",
            null,
            null,
            "31",
            31,
            22,
            "dana@d.example",
            "pia@a.example",
            "Hi",
            NOW,
            null,
            null));
    shows("SH-1", "$.heldBy[*].kind", List.of("PROMISE"));
    shows("SH-1", "$.contacts[*].outcome", List.of("Hi"));

    tell(new PromiseBroken("SH-1", "sh1", eur("100.00"), eur("0.00"), TODAY));
    shows("SH-1", "$.heldBy", List.of());
  }

  @Test
  @DisplayName("E2: a dispute holds while nothing is collectible, and stands in the review")
  void dispute() {
    owes("SH-2");

    tell(new DisputeOpened("SH-2", "sh2", List.of("SH-2-I"), "Quantity", null, "carl", NOW));
    shows("SH-2", "$.heldBy[*].kind", List.of("DISPUTE"));
    shows("SH-2", "$.disputes[*].invoice", List.of("SH-2-I"));
    shows("SH-2", "$.state", "CANDIDATE");

    tell(
        new DisputeResolved(
            "SH-2", "sh2", List.of("SH-2-I"), DisputeOutcome.REJECTED, "mia", NOW, null));
    shows("SH-2", "$.heldBy", List.of());
    shows("SH-2", "$.state", "CANDIDATE");
  }

  private void owes(String account) {
    api.accept(
        account(account), invoice(account, account + "-I", "2025-12-01", "2026-01-15", "100.00"));
  }

  private void shows(String account, String path, Object value) {
    await()
        .untilAsserted(
            () -> api.read("/api/v1/suspensions/" + account).jsonPath(path).isEqualTo(value));
  }
}
