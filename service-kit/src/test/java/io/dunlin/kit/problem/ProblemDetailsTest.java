package io.dunlin.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.kit.input.TextRule;
import io.dunlin.sample.SampleTest;
import io.dunlin.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

@SampleTest
class ProblemDetailsTest {

  private static final String ITEM =
      """
      {"account":"A-1","items":[{"name":"x","count":1,"dueOn":"2026-03-31","colour":"RED"}]}\
      """;

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
          "items":[{           | "items":[null,{       | /items/0        | null
          "count":1            | "count":-1            | /items/0/count  | greater than 0
          "name":"x"           | "name":"\\ud800"       | /items/0/name   | half a character at position 0
          "name":"x"           | "name":"a\\u0000b"     | /items/0/name   | U+0000 at position 1
          "dueOn":"2026-03-31" | "dueOn":"+10000-01-01" | /items/0/dueOn | from 1900-01-01 to 2999-12-31
          "dueOn":"2026-03-31" | "dueOn":"1899-12-31"  | /items/0/dueOn  | from 1900-01-01 to 2999-12-31
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

  @Test
  void one_wrong_field_hides_no_other() {
    String bad =
        """
        {"account":7,"items":[{"name":"\\udc00","count":1,"dueOn":"x","colour":"BLUE","size":{}}],"more":[1]}\
        """;

    problem(post(bad), 400, "invalid")
        .jsonPath("$.errors[*].pointer")
        .value(
            new ParameterizedTypeReference<List<String>>() {},
            pointers ->
                assertThat(pointers)
                    .containsExactly(
                        "/account",
                        "/items/0/name",
                        "/items/0/dueOn",
                        "/items/0/colour",
                        "/items/0/size",
                        "/more"));
  }

  @Test
  void one_wrong_parameter_hides_no_other() {
    problem(get("/api/v1/sample/days/1899-12-31?sort=name&limit=x&limit=1"), 400, "invalid")
        .jsonPath("$.errors[*].pointer")
        .value(
            new ParameterizedTypeReference<List<String>>() {},
            pointers -> assertThat(pointers).containsExactly("?sort", "?limit", "?day"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/sample/numbers?sort=name        | ?sort  | Not a parameter here; known are after,"
            + " limit",
        "/api/v1/sample/conflict?a=1             | ?a     | Not a parameter here; known are none",
        "/api/v1/sample/scope?user=max           | ?user  | Not a parameter here; known are none",
        "/api/v1/sample/numbers?after=eA         | ?after | The value of next of the page before",
        "/api/v1/sample/numbers?after=_w         | ?after | The value of next of the page before",
        "/api/v1/sample/numbers?limit=1&limit=2  | ?limit | Given more than once",
        "/api/v1/sample/days/%2B999999999-12-31?limit=1 | ?day | from 1900-01-01 to 2999-12-31",
        "/api/v1/sample/days/2026-03-31          | ?limit | This is needed"
      })
  void a_wrong_parameter_is_named(String path, String pointer, String detail) {
    var errors = problem(get(path), 400, "invalid");

    errors.jsonPath("$.errors[0].pointer").isEqualTo(pointer);
    errors
        .jsonPath("$.errors[0].detail")
        .value(String.class, text -> assertThat(text).contains(detail));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%00b", "a%0Ab", "a%ED%A0%80b", "%20"})
  void a_text_in_the_address_is_one_line_of_whole_characters(String text) {
    problem(
        http.post()
            .uri(base -> URI.create(base.build() + "/api/v1/sample/accounts/" + text + "/words/x"))
            .header("Authorization", TestTokens.bearer("manager", "max"))
            .exchange(),
        400,
        "invalid");
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
    String item = "{\"name\":\"%s\",\"count\":1}".formatted("x".repeat(TextRule.LETTER.longest()));
    String items = String.join(",", Collections.nCopies(10, item));

    post("{\"account\":\"A-1\",\"items\":[%s]}".formatted(items)).expectStatus().isOk();
  }

  @Test
  void a_text_has_a_longest_length() {
    String tooLong = "x".repeat(TextRule.LETTER.longest() + 1);

    problem(post(ITEM.replace("\"x\"", "\"" + tooLong + "\"")), 400, "invalid")
        .jsonPath("$.errors[0].detail")
        .isEqualTo("At most 100,000 characters");
  }

  @Test
  void a_body_that_is_too_large_is_a_problem() {
    String large = ITEM.replace("\"x\"", "\"" + "x".repeat(5_000_000) + "\"");

    problem(post(large), 413, "too-large");
  }

  private WebTestClient.ResponseSpec get(String path) {
    return http.get()
        .uri(base -> URI.create(base.build() + path))
        .header("Authorization", TestTokens.bearer("manager", "max"))
        .exchange();
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
