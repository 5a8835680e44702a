package io.dunlin.account.customer.transfer;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.customer.transfer.TransferDesk.TRANSFERS;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.events.Health;
import io.dunlin.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** It is noon of 2026-03-01 in UTC. Each test has four accounts of its own. */
@AccountTest
class TransferFileTest {

  private static final String HEADER = "account,from,to,reason,effectiveOn\n";

  private final WebTestClient http;
  private final Api api;
  private final TransferDesk desk;
  private String good = "";
  private String manual = "";
  private String pending = "";
  private String other = "";

  TransferFileTest(@Autowired WebTestClient http) {
    this.http = http;
    this.api = new Api(http);
    this.desk = TransferDesk.at(http);
  }

  @BeforeEach
  void four_accounts(TestInfo test) {
    String prefix = test.getTestMethod().orElseThrow().getName();
    good = prefix + "-good";
    manual = prefix + "-manual";
    pending = prefix + "-pending";
    other = prefix + "-other";
    api.accept(
        account(good),
        TransferDesk.account(manual, "Europe/Berlin", Health.POOR, 0),
        account(pending),
        account(other));
    desk.scheduled(pending, "dana", "eve", "2026-05-01");
  }

  @Test
  @DisplayName("D1: a dry run names each bad row with its line and all reasons, and does nothing")
  void dry_run() {
    report("?dryRun=true", someBad())
        .jsonPath("$.dryRun")
        .isEqualTo(true)
        .jsonPath("$.rows")
        .isEqualTo(7)
        .jsonPath("$.good")
        .isEqualTo(2)
        .jsonPath("$.automated")
        .isEqualTo(1)
        .jsonPath("$.manual")
        .isEqualTo(1)
        .jsonPath("$.scheduled")
        .isEqualTo(0)
        .jsonPath("$.badRows[*].line")
        .isEqualTo(List.of(4, 5, 7, 8, 9))
        .jsonPath("$.badRows[0].faults[*].field")
        .isEqualTo(List.of("reason", "from", "effectiveOn"))
        .jsonPath("$.badRows[1].faults[0].detail")
        .isEqualTo("Stands in line 2 already")
        .jsonPath("$.badRows[2].faults[0].detail")
        .isEqualTo("Goes to eve on 2026-05-01 already; cancel that transfer first")
        .jsonPath("$.badRows[3].faults[0].detail")
        .isEqualTo("Account nowhere does not exist")
        .jsonPath("$.badRows[4].faults[*].field")
        .isEqualTo(List.of("account", "reason", "effectiveOn", "row"));
    nothingIsScheduled();
  }

  @Test
  @DisplayName("D1: with one bad row nothing is done, and the answer names it")
  void all_or_nothing() {
    post("", HEADER + row(good) + row("nowhere"))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/invalid")
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(List.of("/3/account"));
    nothingIsScheduled();
  }

  @Test
  @DisplayName("D1: all good rows are scheduled; with skipBad also beside bad ones")
  void good_rows_are_scheduled() {
    report("?skipBad=true", someBad())
        .jsonPath("$.scheduled")
        .isEqualTo(2)
        .jsonPath("$.bad")
        .isEqualTo(5);
    state(good, "AUTOMATED");
    state(manual, "MANUAL");

    report("", HEADER + row(other)).jsonPath("$.scheduled").isEqualTo(1);
    state(other, "AUTOMATED");
    post("", HEADER + row(other)).expectStatus().isEqualTo(422);
  }

  @Test
  void a_file_may_be_written_in_many_ways() {
    String file =
        "\uFEFFeffectiveOn, to ,from,account,reason\r\n\r\n2026-04-01,\"eve\", dana ,"
            + good
            + ",LEAVE\r\n";

    report("?dryRun=true", file).jsonPath("$.good").isEqualTo(1);
  }

  @Test
  void what_is_no_such_file_is_refused() {
    for (String file : List.of(" ", "account,from,to\n", "a,b,c,d,e\n", HEADER.strip() + ",x\n")) {
      post("?dryRun=true", file)
          .expectStatus()
          .isBadRequest()
          .expectBody()
          .jsonPath("$.detail")
          .isEqualTo("The first line must name the columns account,from,to,reason,effectiveOn");
    }
    post("?dryRun=true", HEADER + "\n".repeat(3) + row("x").repeat(10_001))
        .expectStatus()
        .isBadRequest();
    report("", HEADER).jsonPath("$.rows").isEqualTo(0);
  }

  @Test
  @DisplayName("D1: a quote that is not closed hides no rows: the file is refused with its line")
  void a_quote_that_is_not_closed() {
    String file = HEADER + row(good) + "\"" + row(manual) + row(other);

    for (String query : List.of("?dryRun=true", "", "?skipBad=true")) {
      post(query, file)
          .expectStatus()
          .isBadRequest()
          .expectBody()
          .jsonPath("$.detail")
          .isEqualTo("In line 3 a quote is opened and not closed");
    }
    nothingIsScheduled();
  }

  @Test
  @DisplayName("D1: team leads and managers send files, nobody else")
  void who_may_send_files() {
    http.post()
        .uri(TRANSFERS)
        .header("Content-Type", "text/csv")
        .bodyValue(HEADER)
        .exchange()
        .expectStatus()
        .isUnauthorized();
    for (String role : List.of("csm", "cs-ops", "agent", "finance")) {
      as(role, "", HEADER).expectStatus().isForbidden();
    }
  }

  /** Lines 2 and 6 are good. */
  private String someBad() {
    return HEADER
        + row(good)
        + "\n"
        + "%s,bob,eve,WHIM,2026-02-01\n".formatted(other)
        + row(good)
        + row(manual)
        + row(pending)
        + row("nowhere")
        + ",dana,eve,,tomorrow,more\n";
  }

  private static String row(String account) {
    return account + ",dana,eve,WORKLOAD,2026-04-01\n";
  }

  private void nothingIsScheduled() {
    for (String account : List.of(good, manual, other)) {
      api.read(TRANSFERS + "?account=" + account).jsonPath("$.items").isEmpty();
    }
  }

  private void state(String account, String mode) {
    api.read(TRANSFERS + "?account=" + account)
        .jsonPath("$.items.length()")
        .isEqualTo(1)
        .jsonPath("$.items[0].state")
        .isEqualTo("SCHEDULED")
        .jsonPath("$.items[0].mode")
        .isEqualTo(mode);
  }

  private BodyContentSpec report(String query, String file) {
    return post(query, file).expectStatus().isOk().expectBody();
  }

  private ResponseSpec post(String query, String file) {
    return as("team-lead", query, file);
  }

  private ResponseSpec as(String role, String query, String file) {
    return http.post()
        .uri(TRANSFERS + query)
        .header("Authorization", TestTokens.bearer(role, "tess"))
        .header("Content-Type", "text/csv")
        .bodyValue(file)
        .exchange();
  }
}
