package io.dunlin.account.collection.suspension;

import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.payment;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.DispositionEvent.InteractionLogged;
import io.dunlin.events.DispositionEvent.PromiseMade;
import io.dunlin.events.DispositionEvent.SuspensionRequested;
import io.dunlin.events.DunningEvent.MessageSent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The weekly review, and what people decide in it or by hand. */
@SuspensionService
@Import(ReviewDesk.Maker.class)
class ReviewTest {

  private final ReviewDesk desk;

  ReviewTest(@Autowired WebTestClient http, @Autowired ReviewDesk.Maker maker) {
    this.desk = maker.at(http);
  }

  @Test
  @DisplayName("E2: the review shows ageing, last contacts, promises, requests and notes")
  void everything_for_the_review() {
    desk.candidate("RV-1");
    Instant now = desk.clock().now();
    LocalDate today = desk.today();
    InteractionLogged call =
        new InteractionLogged(
            "RV-1",
            "i1",
            "CALL",
            "OUTBOUND",
            "c1",
            now.minusSeconds(60),
            List.of("Contacted", "Promise to Pay", "Payment Scheduled"),
            "carl",
            true,
            null,
            null,
            null);
    desk.hears("rv-1", call, call);
    desk.sent(message("RV-1", "m1", now), message("RV-1", "m1", now));
    desk.hears(new PromiseMade("RV-1", "rv1", eur("100.00"), today, "c1", "carl", now, 1));
    SuspensionRequested request = new SuspensionRequested("RV-1", "They laugh", "carl", now);
    desk.hears("rv-2", request, request);
    note("RV-1", Map.of("note", "Controller left", "insight", "Will pay in May"))
        .expectStatus()
        .isOk();

    desk.api()
        .read("/api/v1/suspensions?state=CANDIDATE&account=RV-1")
        .jsonPath("$.items.length()")
        .isEqualTo(1)
        .jsonPath("$.items[0].ageing.processDay")
        .isEqualTo(31)
        .jsonPath("$.items[0].ageing.buckets[2].amount.amount")
        .isEqualTo("100.00")
        .jsonPath("$.items[0].contacts[*].channel")
        .isEqualTo(List.of("MESSAGE", "CALL"))
        .jsonPath("$.items[0].contacts[1].outcome")
        .isEqualTo("Contacted / Promise to Pay / Payment Scheduled")
        .jsonPath("$.items[0].contacts[0].on")
        .isEqualTo(today.toString())
        .jsonPath("$.items[0].promises[0].what")
        .isEqualTo("100.00 EUR promised for " + today)
        .jsonPath("$.items[0].heldBy[*].kind")
        .isEqualTo(List.of("PROMISE"))
        .jsonPath("$.items[0].history[*].kind")
        .isEqualTo(List.of("CANDIDATE", "HELD", "REQUESTED", "NOTE"))
        .jsonPath("$.items[0].history[3].insight")
        .isEqualTo("Will pay in May")
        .jsonPath("$.items[0].history[3].by")
        .isEqualTo("dana");
  }

  @Test
  @DisplayName("E2: only the last contacts are kept, whatever the order they are heard in")
  void last_contacts() {
    desk.owes("RV-2", 3);
    Instant now = desk.clock().now();

    desk.sent(
        IntStream.of(7, 3, 12, 1, 9, 2, 11, 5, 4, 10, 6, 8)
            .mapToObj(n -> message("RV-2", "rv2-" + n, now.minusSeconds(n * 86400L)))
            .toArray(MessageSent[]::new));

    desk.shown("RV-2")
        .jsonPath("$.state")
        .isEqualTo("NONE")
        .jsonPath("$.contacts[*].outcome")
        .isEqualTo(List.of("rv2-1", "rv2-2", "rv2-3", "rv2-4", "rv2-5"));
  }

  @Test
  @DisplayName("E2: the review lists what nobody has decided this week, and what somebody has")
  void open_and_decided() {
    desk.candidate("RV-5");
    listed("OPEN", "RV-5", 1);

    decide("RV-5", "HOLD", "until", desk.today().plusDays(20).toString()).expectStatus().isOk();
    listed("OPEN", "RV-5", 0);
    listed("DECIDED", "RV-5", 1);

    desk.toNext(java.time.DayOfWeek.SUNDAY);
    listed("DECIDED", "RV-5", 1);
    desk.toNext(java.time.DayOfWeek.MONDAY);
    listed("OPEN", "RV-5", 1);
    listed("DECIDED", "RV-5", 0);

    decide("RV-5", "RELEASE").expectStatus().isOk();
    listed("DECIDED", "RV-5", 1);
    desk.is("RV-5", "NONE");
  }

  @Test
  @DisplayName("E2: a decision is kept with who made it; a second click makes no second one")
  void decided_once() {
    desk.candidate("RV-6");

    decide("RV-6", "PROCEED").expectStatus().isOk();
    decide("RV-6", "PROCEED").expectStatus().isOk();

    desk.shown("RV-6")
        .jsonPath("$.state")
        .isEqualTo("WARNED")
        .jsonPath("$.by")
        .isEqualTo("mia")
        .jsonPath("$.suspendsOn")
        .isEqualTo(desk.today().plusDays(14).toString())
        .jsonPath("$.history[*].kind")
        .isEqualTo(List.of("CANDIDATE", "PROCEED", "WARNED"));
  }

  @Test
  @DisplayName("E2: a hold until a day that is none is refused with what to send instead")
  void hold_until_no_day() {
    desk.candidate("RV-21");

    for (String until :
        List.of("+999999999-12-31", "+10000-01-01", "-999999999-01-01", "2026-02-30")) {
      desk.manages("RV-21/hold", "until", until, "reason", "For ever")
          .expectStatus()
          .isBadRequest()
          .expectBody()
          .jsonPath("$.errors[0].pointer")
          .isEqualTo("/until");
    }
  }

  @Test
  @DisplayName("E2: who decides otherwise and then as before has decided three times")
  void decided_back_and_forth() {
    desk.candidate("RV-20");
    Map<String, String> hold =
        Map.of(
            "decision", "HOLD", "until", desk.today().plusDays(9).toString(), "reason", "Decided");

    desk.send("manager", "mia", "RV-20/decisions", hold).expectStatus().isOk();
    desk.send("manager", "mia", "RV-20/decisions", hold).expectStatus().isOk();
    decide("RV-20", "PROCEED").expectStatus().isOk();
    desk.send("manager", "mia", "RV-20/decisions", hold).expectStatus().isOk();

    desk.shown("RV-20")
        .jsonPath("$.history[?(@.kind in ['HOLD', 'PROCEED'])].kind")
        .isEqualTo(List.of("HOLD", "PROCEED", "HOLD"))
        .jsonPath("$.heldBy[0].kind")
        .isEqualTo("BY_HAND");
  }

  @Test
  @DisplayName("E2: a manager warns, holds and reinstates by hand, with a reason")
  void by_hand() {
    desk.allIsRead();
    desk.candidate("RV-7");

    desk.manages("RV-7/warn", "reason", "They boast of it").expectStatus().isOk();
    desk.manages("RV-7/warn", "reason", "They boast of it").expectStatus().isOk();
    LocalDate until = desk.today().plusDays(16);
    desk.send("team-lead", "tess", "RV-7/hold", Map.of("until", until.toString(), "reason", "Wait"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.heldBy[0].by")
        .isEqualTo("tess");
    desk.to(until);
    desk.to(until.plusDays(3));
    desk.is("RV-7", "SUSPENDED");

    conflict("RV-7/warn", "suspended already", "reason", "Again");
    desk.manages("RV-7/reinstate", "reason", "Transfer confirmed").expectStatus().isOk();
    desk.manages("RV-7/reinstate", "reason", "Transfer confirmed").expectStatus().isOk();
    desk.shown("RV-7")
        .jsonPath("$.state")
        .isEqualTo("REINSTATED")
        .jsonPath("$.history[*].kind")
        .isEqualTo(
            List.of("CANDIDATE", "WARNED", "HELD", "LETTER", "RESUMED", "SUSPENDED", "REINSTATED"));
    desk.to(desk.today().plusDays(30));
    desk.is("RV-7", "REINSTATED");
  }

  @Test
  @DisplayName("E2: what the state forbids is refused with what could be done instead")
  void refused() {
    desk.owes("RV-8", 12);

    conflict("RV-8/warn", "12 days past due; suspension begins over 30", "reason", "Now");
    conflict("RV-8/reinstate", "not suspended", "reason", "Now");
    conflict("RV-8/hold", "12 days past due", "reason", "Now", "until", "2030-01-01");
    conflict("RV-8/decisions", "12 days past due", "reason", "Now", "decision", "PROCEED");
  }

  @ParameterizedTest(name = "{0} with {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "warn      | {}                                         | /reason",
        "hold      | {}                                         | /until,/reason",
        "hold      | {'until':'soon','reason':'x'}              | /until",
        "hold      | {'until':'2026-01-01','reason':'x'}        | /until",
        "notes     | {'insight':'x'}                            | /note",
        "decisions | {}                                         | /decision,/reason",
        "decisions | {'decision':'HOLD','reason':'x'}           | /until",
        "decisions | {'decision':'PROCEED','reason':'x','until':'2030-01-01'} | /until"
      })
  void all_that_is_wrong_is_told_at_once(String path, String body, String pointers) {
    desk.candidate("RV-W" + Math.abs((path + body).hashCode()));
    String account = "RV-W" + Math.abs((path + body).hashCode());

    desk.http()
        .post()
        .uri("/api/v1/suspensions/" + account + "/" + path)
        .header("Authorization", io.dunlin.testkit.TestTokens.bearer("manager", "mia"))
        .header("Content-Type", "application/json")
        .bodyValue(body.replace('\'', '"'))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .isEqualTo(List.of(pointers.split(",")));
  }

  @Test
  @DisplayName("C3: CSMs and agents see and note their own only; who decides is a manager")
  void somebody_elses() {
    desk.candidate("RV-9");
    String path = "/api/v1/suspensions/RV-9";

    desk.http().get().uri(path).exchange().expectStatus().isUnauthorized();
    desk.api().get("ops", "olga", path).expectStatus().isForbidden();
    desk.api().get("csm", "dana", path).expectStatus().isOk();
    desk.api().get("agent", "carl", path).expectStatus().isOk();
    desk.api().get("csm", "somebody", path).expectStatus().isNotFound();
    desk.api()
        .get("agent", "somebody", "/api/v1/suspensions?account=RV-9")
        .expectBody()
        .jsonPath("$.items")
        .isEmpty();
    Map<String, String> note = Map.of("note", "x");
    desk.send("csm", "somebody", "RV-9/notes", note).expectStatus().isNotFound();
    desk.send("controller", "cora", "RV-9/notes", note).expectStatus().isForbidden();
    Map<String, String> why = Map.of("reason", "x");
    for (String verb : List.of("warn", "reinstate", "hold", "decisions")) {
      desk.send("csm", "dana", "RV-9/" + verb, why).expectStatus().isForbidden();
    }
    desk.send("team-lead", "tess", "RV-9/warn", why).expectStatus().isForbidden();
    desk.send("manager", "mia", "none/warn", why).expectStatus().isNotFound();
    desk.api()
        .get("manager", "mia", "/api/v1/suspensions?state=LOST")
        .expectStatus()
        .isBadRequest();
    desk.api()
        .get("manager", "mia", "/api/v1/suspensions?after=bm9uZQ")
        .expectStatus()
        .isBadRequest();
  }

  @Test
  @DisplayName("E2: the longest candidate first, page by page, and in the list of accounts")
  void listed() {
    desk.toNext(java.time.DayOfWeek.MONDAY);
    desk.owes("RV-X1", 31);
    desk.owes("RV-X2", 60);
    desk.owes("RV-X3", 10);

    List<String> seen = new ArrayList<>();
    String next = "";
    do {
      Map<?, ?> page = page("/api/v1/suspensions?state=CANDIDATE&csm=dana&limit=1" + next);
      ((List<?>) page.get("items")).forEach(item -> seen.add(account((Map<?, ?>) item)));
      next = page.get("next") == null ? "" : "&after=" + page.get("next");
    } while (!next.isEmpty());
    assertThat(seen).doesNotHaveDuplicates().contains("RV-X1", "RV-X2");
    assertThat(seen).doesNotContain("RV-X3");

    desk.api()
        .read("/api/v1/accounts?suspension=candidate&q=RV-X")
        .jsonPath("$.items[*].account")
        .isEqualTo(List.of("RV-X1", "RV-X2"));
    desk.api()
        .read("/api/v1/accounts?suspension=NONE&q=RV-X")
        .jsonPath("$.items[*].account")
        .isEqualTo(List.of("RV-X3"))
        .jsonPath("$.items[0].standing.suspension.state")
        .isEqualTo("NONE");
    desk.api().accept(payment("RV-X1", "RVX1-P", desk.today().toString(), "100.00"));
    desk.api()
        .read("/api/v1/accounts?suspension=CANDIDATE&q=RV-X")
        .jsonPath("$.items[*].account")
        .isEqualTo(List.of("RV-X2"));
  }

  private Map<?, ?> page(String path) {
    return desk.api()
        .get("manager", "mia", path)
        .expectStatus()
        .isOk()
        .expectBody(Map.class)
        .returnResult()
        .getResponseBody();
  }

  private static String account(Map<?, ?> item) {
    return String.valueOf(item.get("account"));
  }

  private void listed(String review, String account, int times) {
    desk.api()
        .read("/api/v1/suspensions?review=" + review + "&account=" + account)
        .jsonPath("$.items.length()")
        .isEqualTo(times);
  }

  private void conflict(String path, String why, String... body) {
    desk.manages(path, body)
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains(why));
  }

  private WebTestClient.ResponseSpec decide(String account, String decision, String... more) {
    String[] body = {"decision", decision, "reason", "Agreed"};
    String[] all =
        java.util.stream.Stream.concat(java.util.Arrays.stream(body), java.util.Arrays.stream(more))
            .toArray(String[]::new);
    return desk.manages(account + "/decisions", all);
  }

  private WebTestClient.ResponseSpec note(String account, Map<String, ?> body) {
    return desk.send("csm", "dana", account + "/notes", body);
  }

  private static MessageSent message(String account, String id, Instant at) {
    return new MessageSent(
        account,
        id,
        null,
        null,
        "day-31",
        31,
        22,
        "dana@dunlin.example",
        "pia@acme.example",
        id,
        at,
        null,
        null);
  }
}
