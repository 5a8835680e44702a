package io.dunlin.account.customer.transfer;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.customer.transfer.TransferDesk.TRANSFERS;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.events.Health;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;

/** It is noon of 2026-03-01 in UTC. */
@AccountTest
class CancelTest {

  private static final Map<String, String> WHY = Map.of("reason", "dana stays");

  private final Api api;
  private final TransferDesk desk;
  private final CarryOutTransfers work;

  CancelTest(@Autowired WebTestClient http, @Autowired CarryOutTransfers work) {
    this.api = new Api(http);
    this.desk = TransferDesk.at(http);
    this.work = work;
  }

  @Test
  @DisplayName(
      "D1: cancelled before its day a transfer never takes effect; another can be asked for")
  void before_its_day() {
    api.accept(account("CA-1"));
    String transfer = desk.scheduled("CA-1", "dana", "eve", "2026-03-02");

    cancel("cs-ops", transfer, WHY)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.state")
        .isEqualTo("CANCELLED")
        .jsonPath("$.endedBy")
        .isEqualTo("otto")
        .jsonPath("$.endReason")
        .isEqualTo("dana stays");
    run("2026-03-03T08:00:00Z");

    api.read("/api/v1/accounts/CA-1").jsonPath("$.csm").isEqualTo("dana");
    api.read("/api/v1/accounts/CA-1/owners").jsonPath("$.items.length()").isEqualTo(1);
    cancel("manager", transfer, WHY).expectStatus().isEqualTo(409);
    desk.scheduled("CA-1", "dana", "finn", "2026-03-09");
  }

  @Test
  @DisplayName("D1: once its day has begun a transfer is not cancelled any more")
  void on_its_day() {
    api.accept(account("CA-2", "Pacific/Kiritimati"));
    String transfer = desk.scheduled("CA-2", "dana", "eve", "2026-03-02");

    cancel("cs-ops", transfer, WHY)
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("Its day, 2026-03-02, has begun");
    run("2026-03-02T08:00:00Z");
    cancel("cs-ops", transfer, WHY)
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("The transfer has ended: DONE");
  }

  @Test
  @DisplayName("D4: a transfer that waits for its checklist can be cancelled")
  void while_it_waits() {
    api.accept(TransferDesk.account("CA-3", "Europe/Berlin", Health.POOR, 0));
    String transfer = desk.scheduled("CA-3", "dana", "eve", "2026-03-02");
    run("2026-03-02T08:00:00Z");
    desk.read(transfer).jsonPath("$.state").isEqualTo("WAITING");

    cancel("manager", transfer, WHY).expectStatus().isOk();

    desk.read(transfer).jsonPath("$.state").isEqualTo("CANCELLED");
    desk.send("PUT", "csm", "dana", TRANSFERS + "/" + transfer + "/checklist", "{}")
        .expectStatus()
        .isEqualTo(409);
  }

  @Test
  @DisplayName("D1: CS operations and managers cancel, with a reason")
  void who_cancels() {
    api.accept(account("CA-4"));
    String transfer = desk.scheduled("CA-4", "dana", "eve", "2026-04-01");

    for (String role : List.of("team-lead", "csm", "agent")) {
      cancel(role, transfer, WHY).expectStatus().isForbidden();
    }
    cancel("cs-ops", transfer, Map.of("reason", " "))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/reason");
    cancel("cs-ops", "none", WHY).expectStatus().isNotFound();
    desk.read(transfer).jsonPath("$.state").isEqualTo("SCHEDULED");
  }

  private ResponseSpec cancel(String role, String transfer, Object body) {
    return desk.send("POST", role, "otto", TRANSFERS + "/" + transfer + "/cancel", body);
  }

  private void run(String now) {
    Instant at = Instant.parse(now);
    Flux.defer(() -> work.runDue(at, 500)).repeat().takeUntil(done -> done == 0).blockLast();
  }
}
