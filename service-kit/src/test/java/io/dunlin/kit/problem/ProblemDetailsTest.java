package io.dunlin.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.sample.SampleTest;
import io.dunlin.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

@SampleTest
class ProblemDetailsTest {

  private static final String ITEM =
      """
      {"account":"A-1","items":[{"name":"x","count":1,"dueOn":"2026-03-31","colour":"RED"}]}""";

  @Autowired WebTestClient http;

  @Test
  void a_good_request_is_answered() {
    post(ITEM).expectStatus().isOk();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "count":1            | "count":1,"size":2    | /items/0/size   | Not a field here
          "count":1            | "count":"many"        | /items/0/count  | a whole number
          "count":1            | "count":"1"           | /items/0/count  | a whole number
          "name":"x"           | "name":7              | /items/0/name   | a text
          "dueOn":"2026-03-31" | "dueOn":"31.3.2026"   | /items/0/dueOn  | a day such as 2026-03-31
          "colour":"RED"       | "colour":"BLUE"       | /items/0/colour | one of [RED, GREEN]
          "account":"A-1"      | "account":{}          | /account        | a text
          "count":1            | "count":-1            | /items/0/count  | greater than 0
          """)
  void a_wrong_field_is_named_by_its_pointer(
      String good, String bad, String pointer, String detail) {
    var errors = problem(post(ITEM.replace(good, bad)), 400, "invalid");

    errors.jsonPath("$.errors[0].pointer").isEqualTo(pointer);
    errors
        .jsonPath("$.errors[0].detail")
        .value(String.class, text -> assertThat(text).contains(detail));
  }

  @Test
  void all_constraints_that_are_violated_are_told_at_once() {
    String bad = ITEM.replace("\"x\"", "\" \"").replace("\"count\":1", "\"count\":0");

    problem(post(bad), 400, "invalid").jsonPath("$.errors.length()").isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{\"account\":", "no json", "{\"account\":\"A\"} trailing"})
  void an_unreadable_body_says_where_reading_stopped(String body) {
    problem(post(body), 400, "unreadable");
  }

  @Test
  void an_empty_body_is_unreadable() {
    problem(post(""), 400, "unreadable");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /api/v1/nowhere,                        404, not-found",
    "DELETE, /api/v1/sample/orders,                  405, method-not-allowed",
    "GET,    /api/v1/sample/days/tomorrow?limit=1,   400, invalid",
    "GET,    /api/v1/sample/days/2026-03-31,         400, invalid",
    "GET,    /api/v1/sample/days/2026-03-31?limit=x, 400, invalid",
    "GET,    /api/v1/sample/numbers?limit=501,       400, invalid",
    "GET,    /api/v1/sample/numbers?limit=0,         400, invalid",
    "GET,    /api/v1/sample/numbers?after=***,       400, invalid",
    "GET,    /api/v1/sample/conflict,                409, conflict",
    "GET,    /api/v1/sample/broken,                  500, internal"
  })
  void every_error_is_a_problem_detail(String method, String path, int status, String type) {
    problem(
        http.method(HttpMethod.valueOf(method))
            .uri(path)
            .header("Authorization", TestTokens.bearer("manager", "max"))
            .exchange(),
        status,
        type);
  }

  @Test
  void what_is_broken_inside_is_not_told_outside() {
    http.get()
        .uri("/api/v1/sample/broken")
        .header("Authorization", TestTokens.bearer("manager", "max"))
        .exchange()
        .expectBody(String.class)
        .value(text -> assertThat(text).doesNotContain("secret detail"));
  }

  @Test
  void an_address_where_nothing_is_does_not_tell_where_the_service_stands() {
    http.get()
        .uri("/api/v1/nowhere")
        .header("Authorization", TestTokens.bearer("manager", "max"))
        .exchange()
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("There is nothing at this address; /docs lists what there is");
  }

  @Test
  void formats_that_are_not_read_or_written_are_problems() {
    problem(
        http.post()
            .uri("/api/v1/sample/orders")
            .header("Authorization", TestTokens.bearer("manager", "max"))
            .contentType(MediaType.TEXT_PLAIN)
            .bodyValue("hello")
            .exchange(),
        415,
        "unsupported-media-type");
    problem(
        http.get()
            .uri("/api/v1/sample/numbers")
            .header("Authorization", TestTokens.bearer("manager", "max"))
            .accept(MediaType.IMAGE_PNG)
            .exchange(),
        406,
        "not-acceptable");
  }

  @Test
  void a_body_of_a_megabyte_is_read() {
    post(ITEM.replace("\"x\"", "\"" + "x".repeat(1_000_000) + "\"")).expectStatus().isOk();
  }

  @Test
  void a_body_that_is_too_large_is_a_problem() {
    String large = ITEM.replace("\"x\"", "\"" + "x".repeat(5_000_000) + "\"");

    problem(post(large), 413, "too-large");
  }

  private WebTestClient.ResponseSpec post(String body) {
    return http.post()
        .uri("/api/v1/sample/orders")
        .header("Authorization", TestTokens.bearer("manager", "max"))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static BodyContentSpec problem(
      WebTestClient.ResponseSpec answer, int status, String type) {
    return answer
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/" + type)
        .jsonPath("$.status")
        .isEqualTo(status)
        .jsonPath("$.title")
        .isNotEmpty();
  }
}
