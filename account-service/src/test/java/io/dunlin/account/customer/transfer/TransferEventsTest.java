package io.dunlin.account.customer.transfer;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.customer.transfer.TransferDesk.TRANSFERS;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.EventJson;
import io.dunlin.events.EventTypes;
import io.dunlin.events.Health;
import io.dunlin.events.Topics;
import io.dunlin.events.TransferEvent.AccountTransferred;
import io.dunlin.events.TransferEvent.TransferCancelled;
import io.dunlin.events.TransferEvent.TransferChecklistCompleted;
import io.dunlin.events.TransferEvent.TransferMode;
import io.dunlin.events.TransferEvent.TransferReason;
import io.dunlin.events.TransferEvent.TransferRequested;
import io.dunlin.events.TransferEvent.TransferWaiting;
import io.dunlin.testkit.KafkaTap;
import io.dunlin.testkit.TestKafka;
import io.dunlin.testkit.TestTokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** What the topic hears of transfers before they take effect; it is noon of 2026-03-01 in UTC. */
@AccountTest
class TransferEventsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-03-05");
  private static final List<String> POOR = List.of("the health is poor");
  private static final String ANALYSIS =
      """
      {"mainContactReplying":true,"openEscalations":"none","escalationHistory":"none",
       "openCases":"none","recentNotes":"none","activeUsers":4,"inactiveUsers":0,
       "terminatedUsers":0,"paidUsers":5}
      """;

  private final WebTestClient http;
  private final Api api;
  private final TransferDesk desk;
  private final CarryOutTransfers work;

  TransferEventsTest(@Autowired WebTestClient http, @Autowired CarryOutTransfers work) {
    this.http = http;
    this.api = new Api(http);
    this.desk = TransferDesk.at(http);
    this.work = work;
  }

  @Test
  @DisplayName("D4: a manual transfer is told when it is asked for, waits, is analysed and is done")
  void from_the_request_to_the_day() {
    try (KafkaTap tap = TestKafka.tap(Topics.ACCOUNT)) {
      api.accept(
          TransferDesk.account("TN-1", "Europe/Berlin", Health.POOR, 0),
          invoice("TN-1", "TN1-A", "2025-12-01", "2026-01-01", "100.00"));
      String transfer = desk.scheduled("TN-1", "dana", "eve", "2026-03-05");
      run("2026-03-05T08:00:00Z");
      run("2026-03-05T09:00:00Z");
      desk.send("PUT", "csm", "dana", TRANSFERS + "/" + transfer + "/checklist", ANALYSIS)
          .expectStatus()
          .isOk();
      run("2026-03-05T10:00:00Z");

      List<AccountEvent> told = told(tap, "TN-1", 4);
      assertThat(told).allSatisfy(event -> assertThat(event.episode()).isNotNull());
      assertThat(told)
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("episode", "open")
          .startsWith(
              new TransferRequested(
                  "TN-1",
                  null,
                  transfer,
                  "dana",
                  "eve",
                  TransferMode.MANUAL,
                  POOR,
                  TransferReason.WORKLOAD,
                  DAY,
                  "tess",
                  NOW),
              new TransferWaiting("TN-1", null, transfer, "dana", "eve", POOR, DAY, DAY),
              new TransferChecklistCompleted("TN-1", null, transfer, "dana", "eve", "dana", NOW))
          .last()
          .isInstanceOf(AccountTransferred.class);
    }
  }

  @Test
  @DisplayName("D1: a cancelled transfer is told with who cancelled it and why")
  void cancelled() {
    try (KafkaTap tap = TestKafka.tap(Topics.ACCOUNT)) {
      api.accept(account("TN-2"));
      String transfer = desk.scheduled("TN-2", "dana", "eve", "2026-03-05");
      desk.send(
              "POST",
              "cs-ops",
              "otto",
              TRANSFERS + "/" + transfer + "/cancel",
              Map.of("reason", "dana stays"))
          .expectStatus()
          .isOk();

      assertThat(told(tap, "TN-2", 2).getLast())
          .isEqualTo(
              new TransferCancelled(
                  "TN-2", null, transfer, "dana", "eve", DAY, "otto", "dana stays", NOW));
    }
  }

  @Test
  @DisplayName("D1: each row of a file that is scheduled is told, and none of a dry run")
  void each_row_of_a_file() {
    try (KafkaTap tap = TestKafka.tap(Topics.ACCOUNT)) {
      api.accept(account("TN-3"), account("TN-4"));
      String rows =
          """
          account,from,to,reason,effectiveOn
          TN-3,dana,eve,LEAVE,2026-04-01
          TN-4,dana,finn,LEAVE,2026-04-01
          """;
      csv("?dryRun=true", rows);
      csv("", rows);
      api.accept(account("TN-3", "Europe/London"), account("TN-4", "Europe/London"));

      for (String account : List.of("TN-3", "TN-4")) {
        assertThat(tap.await(3, account))
            .extracting(TransferEventsTest::type)
            .containsExactly("account-changed", "transfer-requested", "account-changed");
      }
    }
  }

  private void csv(String query, String rows) {
    http.post()
        .uri(TRANSFERS + query)
        .header("Authorization", TestTokens.bearer("team-lead", "tess"))
        .header("Content-Type", "text/csv")
        .bodyValue(rows)
        .exchange()
        .expectStatus()
        .is2xxSuccessful();
  }

  private void run(String now) {
    Instant at = Instant.parse(now);
    Flux.defer(() -> work.runDue(at, 500)).repeat().takeUntil(done -> done == 0).blockLast();
  }

  private static List<AccountEvent> told(KafkaTap tap, String account, int atLeast) {
    return tap
        .await(atLeast, record -> account.equals(record.key()) && type(record).contains("transfer"))
        .stream()
        .map(TransferEventsTest::event)
        .toList();
  }

  private static AccountEvent event(ConsumerRecord<String, byte[]> record) {
    String type = "io.dunlin.account." + type(record) + ".v1";
    return EventJson.read(record.value(), EventTypes.classOf(type, AccountEvent.class));
  }

  private static String type(ConsumerRecord<String, byte[]> record) {
    return new String(record.headers().lastHeader("ce_type").value())
        .replaceAll("io\\.dunlin\\.account\\.|\\.v1", "");
  }
}
