package io.dunlin.account.customer.renewal;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.account.customer.renewal.RenewalAnswer.Verdict;
import io.dunlin.events.EventJson;
import io.dunlin.events.FinanceEvent.RenewalScheduled;
import io.dunlin.events.RenewalEvent.RenewalAnswered;
import io.dunlin.events.RenewalEvent.RenewalRescheduled;
import io.dunlin.events.RenewalEvent.RenewalVerdict;
import io.dunlin.events.Topics;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.security.Scope;
import io.dunlin.testkit.KafkaTap;
import io.dunlin.testkit.TestKafka;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;

/** Renewals from Finance's word to Finance's ear; the clock stands on 2026-03-01. */
@AccountTest
class RenewalsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static final LocalDate MARCH_31 = LocalDate.parse("2026-03-31");

  private static final String YES = "{\"verdict\":\"APPROVE\"}";
  private static final String NO =
      "{\"verdict\":\"HOLD\",\"reason\":\"Overdue\",\"nextStep\":\"Call them\"}";

  private final Api api;
  private final ReviewRenewals due;
  private final Renewals renewals;
  private final AnswerRenewal answer;

  RenewalsTest(
      @Autowired WebTestClient http,
      @Autowired ReviewRenewals due,
      @Autowired Renewals renewals,
      @Autowired AnswerRenewal answer) {
    this.api = new Api(http);
    this.due = due;
    this.renewals = renewals;
    this.answer = answer;
  }

  @Test
  @DisplayName("B2: from the opening at midnight to both yeses, everything is told once")
  void from_opening_to_approval() {
    try (KafkaTap tap = TestKafka.tap(Topics.ACCOUNT)) {
      api.accept(account("RN-1"), renewal("RN-1", "2026-05-30"));
      run(Instant.parse("2026-02-28T22:59:59Z"));
      shown("RN-1").jsonPath("$.items[0].state").isEqualTo("SCHEDULED");

      run(NOW);
      run(NOW);
      shown("RN-1")
          .jsonPath("$.items[0].state")
          .isEqualTo("IN_REVIEW")
          .jsonPath("$.items[0].reviewOn")
          .isEqualTo("2026-03-01")
          .jsonPath("$.items[0].answerBy")
          .isEqualTo("2026-03-31")
          .jsonPath("$.items[0].waitingFor")
          .isEqualTo(List.of("FINANCE", "CSM"));

      decide("ar", "frida", id("RN-1"), YES).expectStatus().isOk();
      decide("csm", "dana", id("RN-1"), YES)
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.state")
          .isEqualTo("APPROVED")
          .jsonPath("$.answers[0].by")
          .isEqualTo("frida")
          .jsonPath("$.answers[1].side")
          .isEqualTo("CSM");

      assertThat(types(tap.await(5, "RN-1")))
          .containsExactly(
              "account-changed",
              "renewal-review-due",
              "renewal-answered",
              "renewal-answered",
              "renewal-approved");
      assertThat(answers(tap, "RN-1"))
          .extracting(
              RenewalAnswered::side,
              RenewalAnswered::by,
              RenewalAnswered::verdict,
              RenewalAnswered::waitingFor,
              RenewalAnswered::answerBy)
          .containsExactly(
              tuple("ar", "frida", RenewalVerdict.APPROVE, List.of("csm"), MARCH_31),
              tuple("csm", "dana", RenewalVerdict.APPROVE, List.of(), null));
    }
    decide("ar", "frida", id("RN-1"), NO).expectStatus().isEqualTo(409);
  }

  @Test
  @DisplayName("B2: held with a reason and the next step; who held it takes it up again")
  void held() {
    opened("RN-2");

    decide("ar", "frida", id("RN-2"), NO)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.state")
        .isEqualTo("HELD")
        .jsonPath("$.reason")
        .isEqualTo("Overdue")
        .jsonPath("$.nextStep")
        .isEqualTo("Call them");
    decide("csm", "dana", id("RN-2"), YES).expectBody().jsonPath("$.state").isEqualTo("HELD");
    decide("ar", "frida", id("RN-2"), YES).expectBody().jsonPath("$.state").isEqualTo("APPROVED");
  }

  @Test
  @DisplayName("B2: what nobody answered within 30 days is escalated once, also by two at once")
  void escalated() {
    Instant late = Instant.parse("2026-03-31T22:00:00Z");
    try (KafkaTap tap = TestKafka.tap(Topics.ACCOUNT)) {
      opened("RN-3");
      run(late.minusSeconds(1));
      shown("RN-3").jsonPath("$.items[0].state").isEqualTo("IN_REVIEW");

      Flux.range(0, 4).flatMap(_ -> due.runDue(late, 500)).blockLast();
      shown("RN-3")
          .jsonPath("$.items[0].state")
          .isEqualTo("OVERDUE")
          .jsonPath("$.items[0].escalatedOn")
          .isEqualTo("2026-04-01");
      decide("ar", "frida", id("RN-3"), NO).expectStatus().isOk();

      assertThat(types(tap.await(5, "RN-3")))
          .containsExactly(
              "account-changed",
              "renewal-review-due",
              "renewal-review-overdue",
              "renewal-answered",
              "renewal-held");
    }
  }

  @Test
  @DisplayName("B2: the review moves with the renewal and with the account's zone")
  void moved() {
    api.accept(account("RN-4"), renewal("RN-4", "2026-06-10"));
    api.accept(renewal("RN-4", "2026-06-12"));
    shown("RN-4")
        .jsonPath("$.items.length()")
        .isEqualTo(1)
        .jsonPath("$.items[0].renewalOn")
        .isEqualTo("2026-06-12");

    run(Instant.parse("2026-03-13T22:59:59Z"));
    shown("RN-4").jsonPath("$.items[0].state").isEqualTo("SCHEDULED");

    api.accept(account("RN-4", "Pacific/Auckland"));
    run(Instant.parse("2026-03-13T11:00:00Z"));
    shown("RN-4").jsonPath("$.items[0].state").isEqualTo("IN_REVIEW");
  }

  @Test
  @DisplayName("B2: a review that a new day puts off is told to be off, with all that was said")
  void put_off() {
    try (KafkaTap tap = TestKafka.tap(Topics.ACCOUNT)) {
      opened("RN-9");
      decide("ar", "frida", id("RN-9"), YES).expectStatus().isOk();
      api.accept(renewal("RN-9", "2026-06-01"));
      api.accept(renewal("RN-9", "2026-06-02"));

      shown("RN-9")
          .jsonPath("$.items[0].state")
          .isEqualTo("SCHEDULED")
          .jsonPath("$.items[0].waitingFor")
          .isEqualTo(List.of());
      assertThat(types(tap.await(4, "RN-9")))
          .containsExactly(
              "account-changed",
              "renewal-review-due",
              "renewal-answered",
              "renewal-review-put-off");
    }
  }

  @Test
  @DisplayName("B2: another day or amount within the review is told; the same again is not")
  void rescheduled() {
    try (KafkaTap tap = TestKafka.tap(Topics.ACCOUNT)) {
      opened("RN-10");
      decide("ar", "frida", id("RN-10"), YES).expectStatus().isOk();
      api.accept(renewal("RN-10", "2026-03-20"));
      api.accept(new RenewalScheduled("RN-10", LocalDate.parse("2026-03-20"), eur("1200")));
      api.accept(new RenewalScheduled("RN-10", LocalDate.parse("2026-03-20"), eur("900.00")));
      decide("csm", "dana", id("RN-10"), YES).expectStatus().isOk();

      List<ConsumerRecord<String, byte[]>> told = tap.await(7, "RN-10");
      assertThat(types(told))
          .containsExactly(
              "account-changed",
              "renewal-review-due",
              "renewal-answered",
              "renewal-rescheduled",
              "renewal-rescheduled",
              "renewal-answered",
              "renewal-approved");
      assertThat(EventJson.read(told.get(3).value(), RenewalRescheduled.class))
          .extracting(
              RenewalRescheduled::renewalOn,
              RenewalRescheduled::waitingFor,
              RenewalRescheduled::answerBy)
          .containsExactly(
              LocalDate.parse("2026-03-20"), List.of("csm"), LocalDate.parse("2026-03-19"));
    }
  }

  @Test
  @DisplayName("B2: a renewal whose day had gone by before it was known is not reviewed")
  void passed() {
    try (KafkaTap tap = TestKafka.tap(Topics.ACCOUNT)) {
      api.accept(account("RN-5"), renewal("RN-5", "2025-02-28"), renewal("RN-5", "2026-02-28"));
      run(NOW);
      shown("RN-5").jsonPath("$.items[*].state").isEqualTo(List.of("PASSED", "PASSED"));
      decide("ar", "frida", id("RN-5"), YES).expectStatus().isEqualTo(409);
      api.accept(renewal("RN-5", "2026-03-10"));
      run(NOW);

      assertThat(types(tap.await(2, "RN-5")))
          .containsExactly("account-changed", "renewal-review-due");
    }
  }

  @Test
  @DisplayName("B2: renewals are listed by their day, filtered, page by page")
  void listed() {
    api.accept(account("RN-6"), renewal("RN-6", "2029-01-01"), renewal("RN-6", "2028-01-01"));

    AtomicReference<String> next = new AtomicReference<>();
    api.read("/api/v1/renewals?account=RN-6&csm=dana&state=SCHEDULED&limit=1")
        .jsonPath("$.items[*].renewalOn")
        .isEqualTo(List.of("2028-01-01"))
        .jsonPath("$.next")
        .value(String.class, next::set);
    api.read("/api/v1/renewals?account=RN-6&limit=1&after=" + next.get())
        .jsonPath("$.items[*].renewalOn")
        .isEqualTo(List.of("2029-01-01"))
        .jsonPath("$.next")
        .isEmpty();
    api.read("/api/v1/renewals?account=RN-6&csm=somebody").jsonPath("$.items").isEmpty();
    api.read("/api/v1/renewals?account=RN-6&state=HELD").jsonPath("$.items").isEmpty();
    api.get("manager", "mia", "/api/v1/renewals?state=LOST").expectStatus().isBadRequest();
    api.get("manager", "mia", "/api/v1/renewals?after=bm9uZQ").expectStatus().isBadRequest();
  }

  @Test
  void all_that_is_wrong_with_an_answer_is_told_at_once() {
    opened("RN-7");

    decide("ar", "frida", id("RN-7"), "{\"verdict\":\"HOLD\"}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(List.of("/reason", "/nextStep"));
    decide("ar", "frida", id("RN-7"), "{}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/verdict");
  }

  @Test
  @DisplayName("C3: a renewal of somebody else's account does not exist, and only two roles decide")
  void somebody_elses() {
    opened("RN-8");
    String path = "/api/v1/renewals/" + id("RN-8");

    api.http().get().uri(path).exchange().expectStatus().isUnauthorized();
    api.get("agent", "carl", path).expectStatus().isForbidden();
    api.get("csm", "dana", path).expectStatus().isOk();
    api.get("csm", "somebody", path).expectStatus().isNotFound();
    api.get("csm", "somebody", "/api/v1/renewals?account=RN-8")
        .expectBody()
        .jsonPath("$.items")
        .isEmpty();
    decide("csm", "somebody", id("RN-8"), YES).expectStatus().isNotFound();
    decide("manager", "mia", id("RN-8"), YES).expectStatus().isForbidden();
    api.get("ar", "frida", "/api/v1/renewals/none").expectStatus().isNotFound();
  }

  @Test
  @DisplayName("B2: for the CSM's side only the account's own CSM answers, whatever else they are")
  void another_csm_who_sees_the_account() {
    opened("RN-11");
    RenewalCase seen = renewals.require(id("RN-11"), Scope.EVERYTHING).block();
    GivenAnswer yes = new GivenAnswer(Verdict.APPROVE, null, null);
    Caller leads = new Caller("tess", Set.of(Role.CSM, Role.TEAM_LEAD));
    Caller both = new Caller("dana", Set.of(Role.CSM, Role.AR));

    assertThatThrownBy(() -> answer.answer(seen, yes, leads).block())
        .hasMessageContaining("dana answers");
    answer.answer(seen, yes, both).block();
    answer.answer(seen, yes, both).block();

    shown("RN-11").jsonPath("$.items[0].waitingFor").isEqualTo(List.of("FINANCE"));
  }

  /** An account whose renewal is in review since today. */
  private void opened(String account) {
    api.accept(account(account), renewal(account, "2026-05-30"));
    run(NOW);
  }

  private void run(Instant now) {
    due.runDue(now, 500).block();
  }

  private BodyContentSpec shown(String account) {
    return api.read("/api/v1/renewals?account=" + account);
  }

  private String id(String account) {
    AtomicReference<String> id = new AtomicReference<>();
    shown(account).jsonPath("$.items[0].id").value(String.class, id::set);
    return id.get();
  }

  private ResponseSpec decide(String role, String user, String id, String body) {
    return api.post(role, user, "/api/v1/renewals/" + id + "/decision", body);
  }

  private static List<RenewalAnswered> answers(KafkaTap tap, String account) {
    return tap.await(1, record -> account.equals(record.key()) && isAnswer(record)).stream()
        .map(record -> EventJson.read(record.value(), RenewalAnswered.class))
        .toList();
  }

  private static boolean isAnswer(ConsumerRecord<String, byte[]> record) {
    return new String(record.headers().lastHeader("ce_type").value()).contains("renewal-answered");
  }

  private static RenewalScheduled renewal(String account, String on) {
    return new RenewalScheduled(account, LocalDate.parse(on), eur("1200.00"));
  }

  private static Stream<String> types(List<ConsumerRecord<String, byte[]>> records) {
    return records.stream()
        .map(KafkaTap::type)
        .map(type -> type.replaceAll("io\\.dunlin\\.account\\.|\\.v1", ""));
  }
}
