package io.dunlin.reporting;

import static io.dunlin.reporting.EventPublisher.at;
import static io.dunlin.testkit.TestTokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;

import io.dunlin.events.DispositionEvent.DisputeOpened;
import io.dunlin.events.DispositionEvent.DisputeOutcome;
import io.dunlin.events.DispositionEvent.DisputeResolved;
import io.dunlin.events.DispositionEvent.InteractionLogged;
import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.DispositionEvent.PromiseCorrected;
import io.dunlin.events.DispositionEvent.PromiseKept;
import io.dunlin.events.DispositionEvent.PromiseMade;
import io.dunlin.events.DispositionEvent.PromiseReleased;
import io.dunlin.events.DispositionEvent.PromiseRenewed;
import io.dunlin.events.DispositionEvent.PromiseReopened;
import io.dunlin.events.DispositionEvent.PromiseWithdrawn;
import io.dunlin.events.DomainEvent;
import io.dunlin.events.DunningEvent.MessageSent;
import io.dunlin.events.DunningEvent.SequenceCompleted;
import io.dunlin.events.DunningEvent.SequenceResumed;
import io.dunlin.events.DunningEvent.SequenceStarted;
import io.dunlin.events.DunningEvent.SequenceStopped;
import io.dunlin.events.LedgerEvent.CreditApplied;
import io.dunlin.events.LedgerEvent.CreditRecorded;
import io.dunlin.events.LedgerEvent.InvoiceVoided;
import io.dunlin.events.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@ReportingTest
class ReportsTest {

  private static final Instant NOON = Instant.parse("2026-02-10T12:00:00Z");
  private static final int[] USUAL_EDGES = {0, 30, 60, 90};

  private final WebTestClient client;
  private final EventPublisher publisher;

  ReportsTest(@Autowired WebTestClient client, @Autowired EventPublisher publisher) {
    this.client = client;
    this.publisher = publisher;
  }

  @DisplayName("M2, M3, M4: DSO month by month, from the ledger's events")
  @Test
  void dso() {
    Facts facts = new Facts("R-dso", "CHF");
    tell(
        facts.owned("dana", "cole"),
        facts.invoice("R-dso-1", "2026-01-10", "2026-02-09", "1000"),
        facts.invoice("R-dso-2", "2026-02-10", "2026-03-12", "500"),
        facts.invoice("R-dso-3", "2026-02-11", "2026-03-13", "70"),
        new InvoiceVoided(
            "R-dso", null, "R-dso-3", LocalDate.parse("2026-02-12"), facts.money("70"), "twice"),
        facts.payment("R-dso-P", "2026-02-20", "250"),
        facts.applied("R-dso-P", "R-dso-1", "250", "2026-02-20"));

    json("dso?from=2026-01-01&to=2026-03-31")
        .jsonPath("$.items[?(@.currency=='CHF')].dso")
        .value(days -> assertThat(days.toString()).isEqualTo("[31.0,70.0]"))
        .jsonPath("$.items[?(@.currency=='CHF')].countBackDso")
        .value(days -> assertThat(days.toString()).isEqualTo("[31.0,51.3,82.3]"))
        .jsonPath("$.items[?(@.currency=='CHF')].bestPossibleDso")
        .value(days -> assertThat(days.toString()).isEqualTo("[31.0,28.0]"))
        .jsonPath("$.items[?(@.currency=='CHF')].averageDaysDelinquent")
        .value(days -> assertThat(days.toString()).isEqualTo("[0.0,42.0]"));
    assertThat(csv("dso?from=2026-02-01&to=2026-02-28"))
        .contains("CHF,2026-02-01,2026-02-28,28,1250.00,500.00,500.00,70.0,51.3,28.0,42.0");
    assertThat(csv("dso?from=2026-01-01&to=2026-02-28&by=total"))
        .contains("CHF,2026-01-01,2026-02-28,59,1250.00,500.00,1500.00,49.2,");
  }

  @DisplayName("M2, M3: half of an invoice is credited: DSO by net sales, applied or not")
  @Test
  void credit_notes_lessen_sales() {
    Facts facts = new Facts("R-net", "HUF");
    LocalDate day = LocalDate.parse("2026-01-10");
    tell(
        facts.owned("dana", "cole"),
        facts.invoice("R-net-1", "2026-01-10", "2026-03-09", "10000"),
        new CreditRecorded("R-net", null, "R-net-C", day, facts.money("5000"), "R-net-1"),
        new CreditApplied("R-net", null, "R-net-C", "R-net-1", facts.money("5000"), day),
        facts.invoice("R-net-2", "2026-02-10", "2026-03-09", "10000"),
        new CreditRecorded("R-net", null, "R-net-D", day.plusMonths(1), facts.money("2000"), null));

    assertThat(csv("dso?from=2026-01-01&to=2026-01-31"))
        .contains("HUF,2026-01-01,2026-01-31,31,5000.00,5000.00,5000.00,31.0,31.0,31.0,0.0");
    assertThat(csv("dso?from=2026-02-01&to=2026-02-28"))
        .contains("HUF,2026-02-01,2026-02-28,28,15000.00,15000.00,8000.00,52.5,");
  }

  @DisplayName("M1: what is open by age on any day, at the edges of the buckets")
  @Test
  void ageing() {
    Facts facts = new Facts("R-age", "SEK");
    tell(
        facts.owned("agnes", "cole"),
        facts.standing(USUAL_EDGES),
        facts.invoice("R-age-0", "2026-01-01", "2026-03-31", "1"),
        facts.invoice("R-age-1", "2026-01-01", "2026-03-30", "2"),
        facts.invoice("R-age-30", "2026-01-01", "2026-03-01", "4"),
        facts.invoice("R-age-31", "2026-01-01", "2026-02-28", "8"),
        facts.invoice("R-age-90", "2025-12-01", "2025-12-31", "16"),
        facts.invoice("R-age-91", "2025-12-01", "2025-12-30", "32"),
        new DisputeOpened("R-age", "D-1", List.of("R-age-91"), "price", null, "cole", NOON),
        new DisputeOpened("R-age", "D-2", List.of("R-age-90"), "price", null, "cole", NOON),
        new DisputeResolved(
            "R-age", "D-2", List.of("R-age-90"), DisputeOutcome.REJECTED, "ann", NOON, null),
        facts.payment("R-age-P", "2026-04-02", "2"),
        facts.applied("R-age-P", "R-age-1", "2", "2026-04-02"));

    json("ageing?to=2026-03-31")
        .jsonPath("$.items[?(@.currency=='SEK')].buckets[*].amount.amount")
        .value(
            amounts ->
                assertThat(amounts.toString())
                    .isEqualTo("[\"1.00\",\"6.00\",\"8.00\",\"16.00\",\"32.00\"]"))
        .jsonPath("$.items[?(@.currency=='SEK')].disputed.amount")
        .isEqualTo("32.00")
        .jsonPath("$.items[?(@.currency=='SEK')].overdue.amount")
        .isEqualTo("62.00");
    json("ageing?to=2026-04-02&by=csm")
        .jsonPath("$.items[?(@.group=='agnes')].total.amount")
        .isEqualTo("61.00");
    assertThat(csv("ageing?to=2026-03-31&by=segment")).contains("2026-03-31,CORE,SEK,1,30,6.00");
  }

  @DisplayName("M1: the buckets are those that account-service told last, on past days as well")
  @Test
  void account_service_alone_sets_the_edges() {
    Facts facts = new Facts("R-edg", "ISK");
    tell(
        facts.standing(0, 15, 45),
        facts.invoice("R-edg-1", "2026-01-01", "2026-03-16", "1"),
        facts.invoice("R-edg-2", "2026-01-01", "2026-03-15", "2"),
        facts.invoice("R-edg-3", "2026-01-01", "2026-02-13", "4"));
    String other = csv("ageing?to=2026-03-31");
    tell(facts.standing(USUAL_EDGES));

    assertThat(other.lines().filter(line -> line.contains("ISK")))
        .containsExactly(
            "2026-03-31,,ISK,,0,0",
            "2026-03-31,,ISK,1,15,1",
            "2026-03-31,,ISK,16,45,2",
            "2026-03-31,,ISK,46,,4");
    assertThat(csv("ageing?to=2026-03-31")).contains("ISK,1,30,3", "ISK,31,60,4", "ISK,91,,0");
  }

  @DisplayName("M6: promises made, kept and broken, and the rate of those that fell due")
  @Test
  void promises() {
    Facts facts = new Facts("R-pro", "NOK");
    tell(
        promise(facts, "P-1", "100", "2026-02-15"),
        promise(facts, "P-2", "200", "2026-02-16"),
        promise(facts, "P-3", "300", "2026-02-17"),
        promise(facts, "P-4", "400", "2026-03-17"),
        new PromiseKept("R-pro", "P-1", facts.money("100"), LocalDate.parse("2026-02-14"), null),
        new PromiseBroken(
            "R-pro", "P-2", facts.money("200"), facts.money("5"), LocalDate.parse("2026-02-17")));

    assertThat(csv("promises?from=2026-02-01&to=2026-02-28"))
        .contains(",NOK,4,1000.00,3,600.00,1,100.00,1,200.00,1,33.3,16.7");
    assertThat(csv("promises?from=2026-03-01&to=2026-03-31&by=month"))
        .contains("2026-03,NOK,0,0.00,1,400.00,0,0.00,0,0.00,1,0.0,0.0");
  }

  @DisplayName("M6: kept late is not kept; released, withdrawn and renewed have not fallen due")
  @Test
  void promises_that_end_otherwise() {
    Facts facts = new Facts("R-pr2", "DKK");
    LocalDate day = LocalDate.parse("2026-02-16");
    Money hundred = facts.money("100");
    tell(
        promise(facts, "P2-1", "100", "2026-02-15"),
        promise(facts, "P2-2", "100", "2026-02-15"),
        promise(facts, "P2-3", "100", "2026-02-15"),
        promise(facts, "P2-4", "100", "2026-02-15"),
        promise(facts, "P2-5", "100", "2026-02-15"),
        promise(facts, "P2-6", "100", "2026-02-15"),
        new PromiseKept("R-pr2", "P2-1", hundred, day, null),
        new PromiseKept("R-pr2", "P2-2", hundred, day, true),
        new PromiseReleased("R-pr2", "P2-3", hundred, facts.money("1"), day),
        new PromiseWithdrawn("R-pr2", "P2-4", hundred, "cole", "a mistake", NOON),
        new PromiseRenewed("R-pr2", "P2-5", hundred, "P2-6", day),
        new PromiseCorrected("R-pr2", "P2-6", facts.money("300"), day, "cole", "typo", NOON));
    tell(
        new PromiseReopened("R-pr2", "P2-1", hundred, day, facts.money("0"), day),
        new PromiseBroken("R-pr2", "P2-1", hundred, facts.money("0"), day),
        new PromiseKept("R-pr2", "P2-6", facts.money("300"), day, null));

    assertThat(csv("promises?from=2026-02-01&to=2026-02-28"))
        .contains(
            ",DKK,6,800.00,3,500.00,1,300.00,1,100.00,0,33.3,60.0,"
                + "1,100.00,1,100.00,1,100.00,1,100.00");
  }

  @DisplayName(
      "B1: each playbook has its own line: sequences started, stopped by reason, messages sent")
  @Test
  void sequences() {
    tell(
        started("R-seq", "S-1"),
        started("R-seq", "S-2"),
        started("R-seq", "S-3"),
        started("R-seq", "S-4"),
        sent("S-1", "M-1"),
        sent("S-1", "M-2"),
        stopped("S-1", "ACCOUNT_CURRENT"),
        stopped("S-2", "POC_RESPONDED"),
        new SequenceResumed("R-seq", "S-2", null, "BY_HAND", NOON),
        stopped("S-3", "POC_RESPONDED"),
        new SequenceCompleted("R-seq", "S-4", null, NOON));

    json("sequences?from=2026-02-01&to=2026-02-28")
        .jsonPath("$.items[?(@.playbook=='playbook-of-this-test')]")
        .value(
            line ->
                assertThat(line.toString())
                    .contains("\"started\":4", "\"running\":1", "\"completed\":1")
                    .contains("\"ACCOUNT_CURRENT\":1", "\"POC_RESPONDED\":1")
                    .contains("\"messagesSent\":2"));
    assertThat(csv("sequences?from=2026-02-01&to=2026-02-28"))
        .contains("playbook-of-this-test,4,1,2,1,2");
  }

  @DisplayName(
      "E13: calls per agent and day, DSO, old invoices and application in time, each with its"
          + " target")
  @Test
  void targets() {
    Facts facts = new Facts("R-tar", "DKK");
    tell(
        facts.owned("dana", "cole"),
        facts.invoice("R-tar-1", "2025-03-01", "2025-03-31", "900"),
        facts.payment("R-tar-P", "2025-04-01", "300"),
        facts.applied("R-tar-P", "R-tar-1", "300", "2025-04-02"),
        facts.payment("R-tar-Q", "2025-04-01", "10"),
        call("R-tar", "C-1", "2025-04-01T09:00:00Z", "OUTBOUND"),
        call("R-tar", "C-2", "2025-04-01T10:00:00Z", "OUTBOUND"),
        call("R-tar-other", "C-3", "2025-04-01T11:00:00Z", "OUTBOUND"),
        call("R-tar", "C-4", "2025-04-02T09:00:00Z", "OUTBOUND"),
        call("R-tar-other", "C-5", "2025-04-02T09:00:00Z", "INBOUND"));

    json("targets?from=2025-04-01&to=2025-05-02")
        .jsonPath("$.targets.calls[?(@.agent=='agent-of-this-test')].accounts")
        .isEqualTo(3)
        .jsonPath("$.targets.calls[?(@.agent=='agent-of-this-test')].perDay")
        .isEqualTo(1.5)
        .jsonPath("$.targets.calls[?(@.agent=='agent-of-this-test')].target")
        .isEqualTo(75)
        .jsonPath("$.targets.oldInvoices[?(@.currency=='DKK')].amount.amount")
        .isEqualTo("600.00")
        .jsonPath("$.targets.applied[?(@.currency=='DKK')].rate")
        .isEqualTo(50.0)
        .jsonPath("$.targets.dso[?(@.currency=='DKK')].days")
        .isEqualTo(60.0)
        .jsonPath("$.targets.dso[?(@.currency=='DKK')].met")
        .isEqualTo(false);
    json("targets?from=2025-04-01&to=2025-05-01")
        .jsonPath("$.targets.oldInvoices[?(@.currency=='DKK')]")
        .isEmpty();
    assertThat(csv("targets?from=2025-04-01&to=2025-05-02"))
        .contains("accounts called per day,agent-of-this-test,1.5,75,");
  }

  @ParameterizedTest
  @CsvSource({
    "dso?from=2026-02-31, ?from",
    "dso?to=yesterday, ?to",
    "dso?by=week, ?by",
    "dso?from=2026-03-02&to=2026-03-01, ?from",
    "dso?from=1900-01-01, ?from",
    "ageing?by=month, ?by",
    "promises?by=agent, ?by",
    "sequences?from=x, ?from",
    "targets?by=day, ?by",
  })
  void a_question_that_makes_no_sense_is_a_problem(String question, String pointer) {
    get("manager", question)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/invalid")
        .jsonPath("$.errors[0].pointer")
        .isEqualTo(pointer);
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    get("manager", "dso?from=a&to=b&by=c").expectBody().jsonPath("$.errors.length()").isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dso", "ageing", "targets", "promises", "sequences"})
  void reports_of_the_whole_company_are_for_those_who_lead_it(String report) {
    for (String role : List.of("manager", "controller", "cfo", "team-lead", "ar")) {
      get(role, report).expectStatus().isOk();
    }
    for (String role : List.of("csm", "agent", "finance", "ops", "service", "cs-ops")) {
      get(role, report).expectStatus().isForbidden();
    }
    client.get().uri("/api/v1/reports/" + report).exchange().expectStatus().isUnauthorized();
  }

  @DisplayName("E13: the same figures are gauges, calculated only once somebody has read them")
  @Test
  void gauges() {
    Facts facts = new Facts("R-gau", "PLN");
    tell(facts.standing(USUAL_EDGES), facts.invoice("R-gau-1", "2026-01-01", "2026-01-31", "42"));

    await()
        .untilAsserted(
            () ->
                assertThat(metrics())
                    .contains("dunlin_receivables_open{")
                    .containsPattern("dunlin_receivables_open\\{.*PLN.*} 42.0")
                    .containsPattern("dunlin_receivables_ageing\\{.*over-90.*PLN.*} 42.0"));
  }

  @Test
  void a_rebuild_mends_the_views_from_the_archive() {
    Facts facts = new Facts("R-reb", "CZK");
    tell(
        facts.owned("dana", "cole"),
        facts.invoice("R-reb-1", "2026-01-10", "2026-02-09", "1000"),
        facts.payment("R-reb-P", "2026-02-20", "250"),
        facts.applied("R-reb-P", "R-reb-1", "250", "2026-02-20"));
    String before = csv("dso?from=2026-01-01&to=2026-02-28");
    publisher.deleteRows("movement", "R-reb");
    assertThat(linesOf(csv("dso?from=2026-01-01&to=2026-02-28"), "CZK")).isEmpty();

    ops("manager").expectStatus().isForbidden();
    ops("ops").expectStatus().isAccepted().expectBody().jsonPath("$.state").exists();

    await()
        .untilAsserted(
            () ->
                client
                    .get()
                    .uri("/ops/rebuild")
                    .header("Authorization", bearer("ops", "ole"))
                    .exchange()
                    .expectBody()
                    .jsonPath("$.state")
                    .isEqualTo("FINISHED")
                    .jsonPath("$.accountsDone")
                    .value(done -> assertThat((Integer) done).isPositive()));
    assertThat(linesOf(csv("dso?from=2026-01-01&to=2026-02-28"), "CZK"))
        .isEqualTo(linesOf(before, "CZK"))
        .isNotEmpty();
  }

  private ResponseSpec ops(String role) {
    return client
        .post()
        .uri("/ops/rebuild")
        .header("Authorization", bearer(role, "ole"))
        .exchange();
  }

  private static List<String> linesOf(String csv, String currency) {
    return csv.lines().filter(line -> line.startsWith(currency)).toList();
  }

  private String metrics() {
    return client
        .get()
        .uri("/actuator/prometheus")
        .exchange()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }

  private void tell(DomainEvent... events) {
    publisher.publish(java.util.Arrays.stream(events).map(e -> at(NOON.toString(), e)).toList());
  }

  private BodyContentSpec json(String question) {
    return get("manager", question).expectStatus().isOk().expectBody();
  }

  private String csv(String question) {
    return client
        .get()
        .uri("/api/v1/reports/" + question)
        .header("Authorization", bearer("manager", "mia"))
        .header("Accept", "text/csv")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }

  private ResponseSpec get(String role, String question) {
    return client
        .get()
        .uri("/api/v1/reports/" + question)
        .header("Authorization", bearer(role, "mia"))
        .exchange();
  }

  private static PromiseMade promise(Facts facts, String promise, String amount, String dueOn) {
    return new PromiseMade(
        facts.account(),
        promise,
        facts.money(amount),
        LocalDate.parse(dueOn),
        null,
        "cole",
        NOON,
        1);
  }

  private static SequenceStarted started(String account, String sequence) {
    return new SequenceStarted(account, sequence, null, "playbook-of-this-test", 1, NOON);
  }

  private static SequenceStopped stopped(String sequence, String reason) {
    return new SequenceStopped("R-seq", sequence, null, "playbook-of-this-test", reason, NOON);
  }

  private static MessageSent sent(String sequence, String message) {
    return new MessageSent(
        "R-seq", message, sequence, null, "step", 10, 1, "from", "to", "subject", NOON, null, null);
  }

  private static InteractionLogged call(
      String account, String interaction, String at, String direction) {
    return new InteractionLogged(
        account,
        interaction,
        "CALL",
        direction,
        null,
        Instant.parse(at),
        List.of("Contacted", "Call Back", "Scheduled"),
        "agent-of-this-test",
        false,
        null,
        null,
        null);
  }
}
