package io.dunlin.account.receivables.intake;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.json;
import static io.dunlin.account.Facts.payment;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

@AccountTest
class FinanceControllerTest {

  private static final String EVENTS = "/api/v1/finance/events";

  private final WebTestClient http;

  FinanceControllerTest(@Autowired WebTestClient http) {
    this.http = http;
  }

  @Test
  void one_event_is_accepted_and_the_same_again_is_a_duplicate() {
    String event = json("one-1", account("D-1"));

    post("application/cloudevents+json", event).jsonPath("$.accepted").isEqualTo(1);
    post("application/cloudevents+json", event).jsonPath("$.duplicates").isEqualTo(1);
  }

  @Test
  void the_same_id_with_other_content_is_rejected() {
    post("application/cloudevents+json", json("one-2", account("D-2")));

    post("application/cloudevents+json", json("one-2", account("D-2b")))
        .jsonPath("$.results[0].verdict")
        .isEqualTo("rejected")
        .jsonPath("$.results[0].problem.type")
        .isEqualTo("/problems/event-id-reused");
  }

  @Test
  void one_bad_event_does_not_harm_its_neighbours() {
    post(
            "application/cloudevents-batch+json",
            batch(
                json("b-1", account("D-3")),
                json("b-2", account("D-4", "Mars/Olympus")),
                json("b-3", invoice("D-3", "D3-I1", "2026-01-01", "2026-02-01", "100.00")),
                json("b-4", payment("D-3", "D3-P1", "2026-02-10", "40.00"))))
        .jsonPath("$.accepted")
        .isEqualTo(3)
        .jsonPath("$.results[1].problem.errors[0].pointer")
        .isEqualTo("/data/timeZone");
  }

  @Test
  void half_a_character_in_a_number_harms_no_neighbour() {
    post("application/cloudevents+json", json("half-0", account("D-half")));

    post(
            "application/cloudevents-batch+json",
            batch(
                json("half-1", invoice("D-half", "HALF-X", "2026-01-01", "2026-02-01", "1.00"))
                    .replace("HALF-X", "HALF-\\ud800"),
                json("half-2", invoice("D-half", "GOOD-X", "2026-01-01", "2026-02-01", "1.00"))))
        .jsonPath("$.accepted")
        .isEqualTo(1)
        .jsonPath("$.results[0].problem.errors[0].detail")
        .isEqualTo(
            "contains half a character at position 5 (an unpaired surrogate); send whole"
                + " characters");
  }

  @Test
  void a_text_that_nobody_can_keep_does_not_harm_its_neighbours() {
    post(
            "application/cloudevents-batch+json",
            batch(
                json("nul-1", account("D-8")).replace("LMS", "LMS\\u0000"),
                json("nul-2", account("D-9"))))
        .jsonPath("$.results[0].problem.errors[0].pointer")
        .isEqualTo("/data/products")
        .jsonPath("$.results[1].verdict")
        .isEqualTo("accepted");
  }

  @Test
  void a_name_that_no_index_can_hold_does_not_harm_its_neighbours() {
    Random random = new Random(1);
    String name =
        Stream.generate(() -> Character.toString(0x4e00 + random.nextInt(20_000)))
            .limit(1000)
            .collect(Collectors.joining());

    post(
            "application/cloudevents-batch+json",
            batch(
                json("name-1", account("D-10")).replace("Acme D-10", name),
                json("name-2", account("D-11")).replace("Acme D-11", name.substring(0, 300))))
        .jsonPath("$.results[0].problem.errors[0].pointer")
        .isEqualTo("/data/name")
        .jsonPath("$.results[1].verdict")
        .isEqualTo("accepted");
  }

  @Test
  void a_cursor_of_another_list_is_refused() {
    String cursor = Base64.getUrlEncoder().encodeToString("2026-03-01 INV-1".getBytes(UTF_8));

    http.get()
        .uri("/api/v1/finance/rejections?after=" + cursor)
        .header("Authorization", TestTokens.bearer("finance", "erp"))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("?after");
  }

  @Test
  void what_is_wrong_with_the_whole_request_is_a_problem() {
    String many = "[" + "{},".repeat(1000) + "{}]";

    problem("application/cloudevents-batch+json", many, 400, "batch-size");
    problem("application/cloudevents-batch+json", "[]", 400, "batch-size");
    problem("application/cloudevents-batch+json", "{}", 400, "unreadable");
    problem("application/cloudevents+json", "{ this is no JSON", 400, "unreadable");
    problem("text/plain", "hello", 415, "unsupported-media-type");
  }

  @Test
  void a_whole_event_as_plain_json_is_told_the_right_content_type() {
    problem("application/json", json("plain-1", account("D-7")), 400, "unreadable")
        .jsonPath("$.detail")
        .value(
            String.class,
            detail ->
                assertThat(detail).contains("Send a whole event as application/cloudevents+json"));
  }

  @Test
  void binary_mode_takes_the_attributes_from_headers() {
    post("application/cloudevents+json", json("bin-1", account("D-6")));

    http.post()
        .uri(EVENTS)
        .header("Authorization", TestTokens.bearer("finance", "erp"))
        .header("Content-Type", "application/json")
        .header("ce-specversion", "1.0")
        .header("ce-id", "bin-2")
        .header("ce-source", "/erp")
        .header("ce-type", "io.dunlin.finance.payment-received.v1")
        .header("ce-subject", "D-6")
        .bodyValue(
            """
            {"payment":"D6-P","account":"D-6","receivedOn":"2026-02-01",
             "amount":{"amount":"5.00","currency":"EUR"}}
            """)
        .exchange()
        .expectBody()
        .jsonPath("$.results[0].verdict")
        .isEqualTo("accepted");
  }

  @Test
  void only_finance_may_post() {
    http.post().uri(EVENTS).bodyValue("{}").exchange().expectStatus().isUnauthorized();
    http.post()
        .uri(EVENTS)
        .header("Authorization", TestTokens.bearer("csm", "dana"))
        .header("Content-Type", "application/cloudevents+json")
        .bodyValue("{}")
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void a_rejected_event_may_be_sent_again() {
    String invoice = json("again", invoice("D-7", "D7-I", "2026-01-01", "2026-02-01", "1.00"));

    post("application/cloudevents+json", invoice)
        .jsonPath("$.results[0].problem.type")
        .isEqualTo("/problems/unknown-account");
    post("application/cloudevents+json", json("d7", account("D-7")));
    post("application/cloudevents+json", invoice).jsonPath("$.accepted").isEqualTo(1);
  }

  @Test
  void a_stream_is_answered_line_by_line_and_ends_with_a_summary() {
    String lines =
        Stream.of(
                json("s-1", account("D-5")),
                "{ this is no JSON",
                "x".repeat(2_000_000),
                json("s-2", invoice("D-5", "D5-I1", "2026-01-01", "2026-02-01", "100.00")))
            .collect(Collectors.joining("\n"));

    String answer =
        http.post()
            .uri(EVENTS)
            .header("Authorization", TestTokens.bearer("finance", "erp"))
            .header("Content-Type", "application/x-ndjson")
            .bodyValue(lines)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();

    List<String> answers = answer.lines().toList();
    assertThat(answers).hasSize(5);
    assertThat(answers.get(1)).contains("\"line\":2").contains("/problems/unreadable");
    assertThat(answers.get(2)).contains("\"line\":3").contains("/problems/too-large");
    assertThat(answers.getLast())
        .isEqualTo("{\"summary\":{\"accepted\":2,\"duplicates\":0,\"rejected\":2}}");
  }

  private BodyContentSpec problem(String type, String body, int status, String name) {
    return http.post()
        .uri(EVENTS)
        .header("Authorization", TestTokens.bearer("finance", "erp"))
        .header("Content-Type", type)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/" + name);
  }

  private static String batch(String... events) {
    return Stream.of(events).collect(Collectors.joining(",", "[", "]"));
  }

  private WebTestClient.BodyContentSpec post(String type, String body) {
    return http.post()
        .uri(EVENTS)
        .header("Authorization", TestTokens.bearer("finance", "erp"))
        .header("Content-Type", type)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody();
  }
}
