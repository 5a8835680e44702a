package io.dunlin.account.customer.transfer;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.payment;
import static io.dunlin.account.customer.transfer.TransferDesk.TRANSFERS;
import static io.dunlin.account.customer.transfer.TransferDesk.wish;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.events.EventJson;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.Topics;
import io.dunlin.events.TransferEvent.AccountTransferred;
import io.dunlin.events.TransferEvent.HandedOver;
import io.dunlin.events.TransferEvent.TransferMode;
import io.dunlin.events.TransferEvent.TransferReason;
import io.dunlin.testkit.KafkaTap;
import io.dunlin.testkit.TestKafka;
import io.dunlin.testkit.TestTokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** It is noon of 2026-03-01 in UTC. */
@AccountTest
class TransfersTest {

  private final WebTestClient http;
  private final Api api;
  private final TransferDesk desk;
  private final CarryOutTransfers work;

  TransfersTest(@Autowired WebTestClient http, @Autowired CarryOutTransfers work) {
    this.http = http;
    this.api = new Api(http);
    this.desk = TransferDesk.at(http);
    this.work = work;
  }

  @Test
  @DisplayName(
      "D5: from the day's first moment in the account's zone the new CSM owns it, not before")
  void midnight_of_the_accounts_zone() {
    api.accept(account("TR-1", "Asia/Tokyo"));
    String transfer = desk.scheduled("TR-1", "dana", "eve", "2026-03-05");
    Instant midnight = Instant.parse("2026-03-04T15:00:00Z");

    run(midnight.minusSeconds(1));
    api.read("/api/v1/accounts/TR-1").jsonPath("$.csm").isEqualTo("dana");

    run(midnight);
    api.read("/api/v1/accounts/TR-1").jsonPath("$.csm").isEqualTo("eve");
    desk.read(transfer)
        .jsonPath("$.state")
        .isEqualTo("DONE")
        .jsonPath("$.doneOn")
        .isEqualTo("2026-03-05");
    api.get("csm", "eve", "/api/v1/accounts/TR-1").expectStatus().isOk();
    api.get("csm", "dana", "/api/v1/accounts/TR-1").expectStatus().isNotFound();
  }

  @Test
  @DisplayName("D5: in whatever order, the lists of both CSMs follow, though it owes what it did")
  void lists_of_both() {
    api.accept(account("TR-20"), invoice("TR-20", "TR20-A", "2025-12-01", "2026-01-01", "100.00"));
    desk.scheduled("TR-20", "dana", "lists-eve", "2026-03-05");

    run(Instant.parse("2026-03-05T08:00:00Z"));

    for (String how : List.of("", "&sort=-balance", "&sort=oldestDueOn", "&standing=OVERDUE")) {
      api.read("/api/v1/accounts?csm=lists-eve" + how)
          .jsonPath("$.items[*].account")
          .isEqualTo("TR-20");
      api.read("/api/v1/accounts?csm=dana&q=TR-20" + how).jsonPath("$.items").isEmpty();
    }
  }

  @Test
  @DisplayName("D5: what is told carries who, how, why and all that is open, once")
  void told_once_with_what_is_open() {
    api.accept(
        account("TR-2"),
        invoice("TR-2", "TR2-A", "2025-12-01", "2026-01-01", "100.00"),
        invoice("TR-2", "TR2-B", "2026-02-01", "2026-03-04", "50.00"),
        invoice("TR-2", "TR2-C", "2026-02-01", "2027-01-01", "30.00"),
        payment("TR-2", "TR2-P", "2026-02-01", "10.00"));
    String transfer = desk.scheduled("TR-2", "dana", "eve", "2026-03-05");

    try (KafkaTap tap = TestKafka.tap(Topics.ACCOUNT)) {
      Instant day = Instant.parse("2026-03-05T08:00:00Z");
      Flux.range(0, 4).flatMap(_ -> work.runDue(day, 500)).blockLast();
      run(day);
      api.accept(invoice("TR-2", "TR2-END", "2026-02-01", "2027-01-01", "1.00"));

      List<ConsumerRecord<String, byte[]>> told =
          tap.await(1, record -> "TR-2".equals(record.key()) && saysLast(record));
      assertThat(told).isNotEmpty();
      List<ConsumerRecord<String, byte[]>> transferred =
          tap.await(1, record -> "TR-2".equals(record.key()) && is(record, "account-transferred"));
      assertThat(transferred).hasSize(1);
      AccountTransferred event =
          EventJson.read(transferred.getFirst().value(), AccountTransferred.class);
      assertThat(event)
          .usingRecursiveComparison()
          .ignoringFields("episode")
          .isEqualTo(
              new AccountTransferred(
                  "TR-2",
                  null,
                  transfer,
                  "dana",
                  "eve",
                  TransferMode.AUTOMATED,
                  List.of(
                      "no open sales opportunities",
                      "no pending tasks of the CSM",
                      "the health is not known"),
                  TransferReason.WORKLOAD,
                  LocalDate.parse("2026-03-05"),
                  LocalDate.parse("2026-03-05"),
                  new HandedOver(
                      eur("170.00"), eur("140.00"), eur("0.00"), eur("0.00"), 3, 2, 0, null)));
      assertThat(event.episode()).isNotNull();
      assertThat(owners(tap)).endsWith("eve").containsOnlyOnce("eve");
    }
  }

  @Test
  @DisplayName("D1: who owned the account and when follows from its transfers")
  void owners_and_when() {
    api.accept(account("TR-3"));
    api.read("/api/v1/accounts/TR-3/owners").jsonPath("$.items[*].csm").isEqualTo("dana");

    String first = desk.scheduled("TR-3", "dana", "eve", "2026-03-05");
    run(Instant.parse("2026-03-05T08:00:00Z"));
    desk.scheduled("TR-3", "eve", "finn", "2026-03-09");
    run(Instant.parse("2026-03-11T08:00:00Z"));

    api.read("/api/v1/accounts/TR-3/owners")
        .jsonPath("$.items[*].csm")
        .isEqualTo(List.of("finn", "eve", "dana"))
        .jsonPath("$.items[0].from")
        .isEqualTo("2026-03-11")
        .jsonPath("$.items[0].until")
        .doesNotExist()
        .jsonPath("$.items[1].from")
        .isEqualTo("2026-03-05")
        .jsonPath("$.items[1].until")
        .isEqualTo("2026-03-11")
        .jsonPath("$.items[1].transfer")
        .isEqualTo(first)
        .jsonPath("$.items[1].reason")
        .isEqualTo("WORKLOAD")
        .jsonPath("$.items[2].from")
        .doesNotExist();
  }

  @Test
  @DisplayName("D5: what Finance says of the CSM afterwards does not undo a transfer")
  void finance_does_not_undo_it() {
    api.accept(account("TR-4"));
    desk.scheduled("TR-4", "dana", "eve", "2026-03-02");
    run(Instant.parse("2026-03-02T08:00:00Z"));

    api.accept(account("TR-4", "Europe/London"));

    api.read("/api/v1/accounts/TR-4")
        .jsonPath("$.timeZone")
        .isEqualTo("Europe/London")
        .jsonPath("$.csm")
        .isEqualTo("eve");
  }

  @Test
  @DisplayName("D5: when the account moves to another zone, the day begins there")
  void an_account_that_moves() {
    api.accept(account("TR-5", "America/Los_Angeles"));
    String transfer = desk.scheduled("TR-5", "dana", "eve", "2026-03-05");

    api.accept(account("TR-5", "Pacific/Kiritimati"));

    run(Instant.parse("2026-03-04T09:59:59Z"));
    desk.read(transfer).jsonPath("$.state").isEqualTo("SCHEDULED");
    run(Instant.parse("2026-03-04T10:00:00Z"));
    desk.read(transfer).jsonPath("$.state").isEqualTo("DONE");
  }

  @Test
  void the_next_day_that_is_due_is_the_first_to_begin_anywhere() {
    run(Instant.parse("2027-06-01T00:00:00Z"));
    api.accept(account("TR-6W", "Pacific/Pago_Pago"), account("TR-6E", "Pacific/Kiritimati"));
    assertThat(work.nextDue().block()).isNull();

    desk.scheduled("TR-6W", "dana", "eve", "2027-06-09");
    assertThat(work.nextDue().block()).isEqualTo(Instant.parse("2027-06-09T11:00:00Z"));
    desk.scheduled("TR-6E", "dana", "eve", "2027-06-10");
    assertThat(work.nextDue().block()).isEqualTo(Instant.parse("2027-06-09T10:00:00Z"));
    run(Instant.parse("2027-06-11T00:00:00Z"));
  }

  @Test
  @DisplayName("D1: a request is refused with all that is wrong with it")
  void all_that_is_wrong() {
    api.accept(account("TR-7"));

    refused(Map.of())
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(List.of("/account", "/from", "/to", "/reason", "/effectiveOn"));
    refused(
            Map.of(
                "account", "TR-7",
                "from", "bob",
                "to", "bob",
                "reason", "UNKNOWN",
                "effectiveOn", "2026-02-28"))
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(List.of("/reason", "/to", "/from", "/effectiveOn"))
        .jsonPath("$.errors[2].detail")
        .isEqualTo("Account TR-7 belongs to dana")
        .jsonPath("$.errors[3].detail")
        .isEqualTo("Is over; today is 2026-03-01 in Europe/Berlin");
    refused(wish("TR-NONE", "dana", "eve", "2026-03-05"))
        .jsonPath("$.errors[0].detail")
        .isEqualTo("Account TR-NONE does not exist");
    refused(wish("TR-7\0", "dana", "eve", "2026-03-05"))
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(List.of("/account"));
    refused(wish("TR-7", "dana", "eve", "+99999-01-01"))
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(List.of("/effectiveOn"));
  }

  @Test
  @DisplayName("D1: an account waits for one transfer at a time")
  void one_at_a_time() {
    api.accept(account("TR-8"));
    desk.scheduled("TR-8", "dana", "eve", "2026-04-01");

    refused(wish("TR-8", "dana", "finn", "2026-05-01"))
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/account")
        .jsonPath("$.errors[0].detail")
        .isEqualTo("Goes to eve on 2026-04-01 already; cancel that transfer first");
  }

  @Test
  void transfers_are_listed_for_those_they_concern() {
    api.accept(account("TR-9"));
    String transfer = desk.scheduled("TR-9", "dana", "greta", "2026-04-01");

    for (String user : List.of("dana", "greta")) {
      api.get("csm", user, TRANSFERS + "?account=TR-9&state=SCHEDULED")
          .expectBody()
          .jsonPath("$.items[*].id")
          .isEqualTo(transfer);
      api.get("csm", user, TRANSFERS + "/" + transfer).expectStatus().isOk();
    }
    api.get("csm", "somebody", TRANSFERS + "?account=TR-9")
        .expectBody()
        .jsonPath("$.items")
        .isEmpty();
    api.get("csm", "somebody", TRANSFERS + "/" + transfer).expectStatus().isNotFound();
    api.get("csm", "somebody", "/api/v1/accounts/TR-9/owners").expectStatus().isNotFound();
    api.get("agent", "somebody", "/api/v1/accounts/TR-9/owners").expectStatus().isNotFound();
    api.get("agent", "carl", "/api/v1/accounts/TR-9/owners").expectStatus().isOk();
  }

  @Test
  @DisplayName("D1: team leads and managers ask for transfers, nobody else")
  void who_may_ask() {
    http.post().uri(TRANSFERS).bodyValue("{}").exchange().expectStatus().isUnauthorized();
    for (String role : List.of("csm", "cs-ops", "agent", "finance")) {
      desk.send("POST", role, "somebody", TRANSFERS, "{}").expectStatus().isForbidden();
    }
    desk.send("POST", "manager", "mia", TRANSFERS, "{}").expectStatus().isBadRequest();
    http.get()
        .uri(TRANSFERS)
        .header("Authorization", TestTokens.bearer("agent", "carl"))
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  private void run(Instant now) {
    Flux.defer(() -> work.runDue(now, 500)).repeat().takeUntil(done -> done == 0).blockLast();
  }

  private WebTestClient.BodyContentSpec refused(Map<String, String> wish) {
    return desk.send("POST", "team-lead", "tess", TRANSFERS, wish)
        .expectStatus()
        .isBadRequest()
        .expectBody();
  }

  private static boolean saysLast(ConsumerRecord<String, byte[]> record) {
    return is(record, "invoice-opened") && new String(record.value()).contains("TR2-END");
  }

  private static boolean is(ConsumerRecord<String, byte[]> record, String type) {
    String name = KafkaTap.type(record);
    return name.equals("io.dunlin.account." + type + ".v1");
  }

  /** The owners that profiles were told with. */
  private static List<String> owners(KafkaTap tap) {
    return tap
        .await(1, record -> "TR-2".equals(record.key()) && is(record, "account-changed"))
        .stream()
        .map(record -> EventJson.read(record.value(), AccountChanged.class).csm())
        .toList();
  }
}
