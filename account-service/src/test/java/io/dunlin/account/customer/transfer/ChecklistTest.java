package io.dunlin.account.customer.transfer;

import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.usd;
import static io.dunlin.account.customer.transfer.TransferDesk.TRANSFERS;
import static io.dunlin.account.customer.transfer.TransferDesk.account;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.account.customer.checklist.Analysis;
import io.dunlin.events.Health;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** It is noon of 2026-03-01 in UTC. */
@AccountTest
class ChecklistTest {

  private static final String BERLIN = "Europe/Berlin";
  private static final Instant DAY = Instant.parse("2026-03-05T08:00:00Z");
  private static final Map<String, Object> ANALYSIS =
      Map.of(
          "mainContactReplying",
          true,
          "openEscalations",
          "none",
          "escalationHistory",
          "one in 2025, resolved",
          "openCases",
          "none",
          "recentNotes",
          "renewal discussed",
          "activeUsers",
          40,
          "inactiveUsers",
          3,
          "terminatedUsers",
          1,
          "paidUsers",
          45);

  private final Api api;
  private final TransferDesk desk;
  private final CarryOutTransfers work;
  private final CompleteChecklist complete;

  ChecklistTest(
      @Autowired WebTestClient http,
      @Autowired CarryOutTransfers work,
      @Autowired CompleteChecklist complete) {
    this.api = new Api(http);
    this.desk = TransferDesk.at(http);
    this.work = work;
    this.complete = complete;
  }

  @Test
  @DisplayName("D4: a manual transfer waits for its checklist, is listed, and then takes effect")
  void a_manual_transfer_waits() {
    api.accept(account("CL-1", BERLIN, Health.POOR, 0));
    String transfer = desk.scheduled("CL-1", "dana", "eve", "2026-03-05");
    desk.read(transfer)
        .jsonPath("$.mode")
        .isEqualTo("MANUAL")
        .jsonPath("$.why[0]")
        .isEqualTo("the health is poor");

    run(DAY);

    api.read("/api/v1/accounts/CL-1").jsonPath("$.csm").isEqualTo("dana");
    api.read(TRANSFERS + "?state=WAITING&account=CL-1")
        .jsonPath("$.items[0].id")
        .isEqualTo(transfer)
        .jsonPath("$.items[0].waitingFor")
        .isEqualTo("The checklist, from dana");

    put("csm", "dana", transfer, ANALYSIS).expectStatus().isOk();
    run(DAY.plusSeconds(86_400));

    api.read("/api/v1/accounts/CL-1").jsonPath("$.csm").isEqualTo("eve");
    desk.read(transfer)
        .jsonPath("$.state")
        .isEqualTo("DONE")
        .jsonPath("$.effectiveOn")
        .isEqualTo("2026-03-05")
        .jsonPath("$.doneOn")
        .isEqualTo("2026-03-06");
  }

  @Test
  @DisplayName("D4: with its checklist complete in time a manual transfer takes effect on its day")
  void complete_in_time() {
    api.accept(account("CL-2", BERLIN, Health.GOOD, 2));
    String transfer = desk.scheduled("CL-2", "dana", "eve", "2026-03-05");
    put("csm", "dana", transfer, ANALYSIS).expectStatus().isOk();

    run(DAY);

    desk.read(transfer).jsonPath("$.doneOn").isEqualTo("2026-03-05");
  }

  @Test
  @DisplayName("What makes a transfer manual is what is known on its day")
  void judged_again_on_its_day() {
    api.accept(account("CL-3", BERLIN, Health.GOOD, 0), account("CL-4", BERLIN, Health.POOR, 0));
    String getsWorse = desk.scheduled("CL-3", "dana", "eve", "2026-03-05");
    String getsBetter = desk.scheduled("CL-4", "dana", "eve", "2026-03-05");
    api.accept(account("CL-3", BERLIN, Health.POOR, 0), account("CL-4", BERLIN, Health.FAIR, 0));

    run(DAY);

    desk.read(getsWorse)
        .jsonPath("$.state")
        .isEqualTo("WAITING")
        .jsonPath("$.mode")
        .isEqualTo("MANUAL");
    desk.read(getsBetter)
        .jsonPath("$.state")
        .isEqualTo("DONE")
        .jsonPath("$.mode")
        .isEqualTo("AUTOMATED");
  }

  @Test
  @DisplayName("D4: the checklist is filled in as far as the account is known, and kept as it was")
  void filled_in_as_far_as_it_is_known() {
    api.accept(
        account("CL-5", BERLIN, Health.POOR, 1, "Credentialing"),
        invoice("CL-5", "CL5-A", "2025-12-01", "2026-01-01", "100.00"),
        invoice("CL-5", "CL5-B", "2026-02-01", "2027-01-01", "30.00"));
    String transfer = desk.scheduled("CL-5", "dana", "eve", "2026-04-01");

    checklist(transfer)
        .jsonPath("$.complete")
        .isEqualTo(false)
        .jsonPath("$.known.open.amount")
        .isEqualTo("130.00")
        .jsonPath("$.known.overdue.amount")
        .isEqualTo("100.00")
        .jsonPath("$.known.openInvoices")
        .isEqualTo(2)
        .jsonPath("$.known.overdueInvoices")
        .isEqualTo(1)
        .jsonPath("$.known.oldestDueOn")
        .isEqualTo("2026-01-01")
        .jsonPath("$.known.contacts[0].role")
        .isEqualTo("MAIN_POC")
        .jsonPath("$.known.products[0]")
        .isEqualTo("Credentialing")
        .jsonPath("$.known.health")
        .isEqualTo("POOR");

    put("csm", "dana", transfer, with("activeProviders", 12, "contractedProviders", 15))
        .expectStatus()
        .isOk();
    api.accept(invoice("CL-5", "CL5-C", "2026-02-01", "2027-01-01", "70.00"));

    checklist(transfer)
        .jsonPath("$.complete")
        .isEqualTo(true)
        .jsonPath("$.known.open.amount")
        .isEqualTo("130.00")
        .jsonPath("$.analysis.activeProviders")
        .isEqualTo(12)
        .jsonPath("$.usersBeyondPaid")
        .isEqualTo(-5)
        .jsonPath("$.completedBy")
        .isEqualTo("dana");
  }

  @Test
  @DisplayName("D4, W11: what is owed in further currencies is filled in as well, apart")
  void other_currencies() {
    api.accept(
        account("CL-10", BERLIN, Health.POOR, 0),
        invoice("CL-10", "CL10-U", "2026-02-10", usd("70.00")));
    String transfer = desk.scheduled("CL-10", "dana", "eve", "2026-04-01");

    checklist(transfer)
        .jsonPath("$.known.overdue.amount")
        .isEqualTo("0.00")
        .jsonPath("$.known.others[0].overdue.amount")
        .isEqualTo("70.00")
        .jsonPath("$.known.others[0].overdue.currency")
        .isEqualTo("USD");
    put("csm", "dana", transfer, ANALYSIS).expectStatus().isOk();
    checklist(transfer).jsonPath("$.known.others[0].open.amount").isEqualTo("70.00");
  }

  @Test
  @DisplayName("D4: the new CSM does not complete it either who has another role besides")
  void who_is_something_else_as_well() {
    api.accept(account("CL-11", BERLIN, null, 0));
    String transfer = desk.scheduled("CL-11", "dana", "eve", "2026-04-01");
    Analysis analysis =
        new Analysis(true, "none", "none", "none", "none", 40, 3, 1, 45, null, null, null);
    Caller eve = new Caller("eve", Set.of(Role.CSM, Role.AR));

    assertThatThrownBy(() -> complete.of(transfer, analysis, eve).block())
        .hasMessageContaining("completed by dana");
  }

  @Test
  @DisplayName("D4: all that is missing is told at once, with what the products ask for")
  void all_that_is_missing() {
    api.accept(account("CL-6", BERLIN, null, 0, "credentialing", "LMS"));
    String transfer = desk.scheduled("CL-6", "dana", "eve", "2026-04-01");

    put("csm", "dana", transfer, Map.of("activeUsers", -1))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(
            List.of(
                "/mainContactReplying",
                "/openEscalations",
                "/escalationHistory",
                "/openCases",
                "/recentNotes",
                "/activeUsers",
                "/inactiveUsers",
                "/terminatedUsers",
                "/paidUsers",
                "/activeProviders",
                "/contractedProviders",
                "/modulesInUse"));
  }

  @Test
  @DisplayName("D4: the old CSM completes it, or a team lead; not the new one, not a stranger")
  void who_completes_it() {
    api.accept(account("CL-7", BERLIN, null, 0));
    String transfer = desk.scheduled("CL-7", "dana", "eve", "2026-04-01");

    put("csm", "eve", transfer, ANALYSIS).expectStatus().isForbidden();
    put("csm", "somebody", transfer, Map.of()).expectStatus().isNotFound();
    put("cs-ops", "otto", transfer, ANALYSIS).expectStatus().isForbidden();
    api.get("csm", "somebody", TRANSFERS + "/" + transfer + "/checklist")
        .expectStatus()
        .isNotFound();
    put("team-lead", "tess", transfer, ANALYSIS).expectStatus().isOk();
    checklist(transfer).jsonPath("$.completedBy").isEqualTo("tess");
  }

  @Test
  @DisplayName("D4: the account itself is shown to its owner only; the checklist to both of them")
  void what_the_old_and_the_new_csm_see() {
    api.accept(account("CL-8", BERLIN, Health.POOR, 0), account("CL-9", BERLIN, null, 0));
    String manual = desk.scheduled("CL-8", "dana", "eve", "2026-03-05");
    String automated = desk.scheduled("CL-9", "dana", "eve", "2026-03-05");

    shows("dana", manual, true);
    shows("eve", manual, false);
    put("csm", "dana", manual, ANALYSIS).expectStatus().isOk();
    run(DAY);

    shows("dana", manual, true);
    shows("eve", manual, true);
    shows("dana", automated, false);
    shows("eve", automated, true);
  }

  private void shows(String csm, String transfer, boolean known) {
    var shown =
        api.get("csm", csm, TRANSFERS + "/" + transfer + "/checklist")
            .expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.known.open.amount");
    if (known) {
      shown.isEqualTo("0.00");
    } else {
      shown.doesNotExist();
    }
  }

  private static Map<String, Object> with(Object... more) {
    Map<String, Object> all = new HashMap<>(ANALYSIS);
    for (int i = 0; i < more.length; i += 2) {
      all.put(String.valueOf(more[i]), more[i + 1]);
    }
    return all;
  }

  private WebTestClient.ResponseSpec put(String role, String user, String id, Object body) {
    return desk.send("PUT", role, user, TRANSFERS + "/" + id + "/checklist", body);
  }

  private WebTestClient.BodyContentSpec checklist(String transfer) {
    return api.read(TRANSFERS + "/" + transfer + "/checklist");
  }

  private void run(Instant now) {
    Flux.defer(() -> work.runDue(now, 500)).repeat().takeUntil(done -> done == 0).blockLast();
  }
}
