package io.dunlin.kit.security;

import module java.base;

import io.dunlin.sample.SampleTest;
import io.dunlin.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@SampleTest
class AllowedTest {

  @Autowired WebTestClient http;

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/sample/numbers", "/ops/parked", "/nowhere", "/api/v1/sample/forgotten"})
  void without_a_token_nothing_is_answered(String path) {
    http.get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/unauthenticated");
  }

  @Test
  void an_expired_or_forged_token_is_none() {
    get("/api/v1/sample/numbers", TestTokens.expiredBearer("manager", "max"))
        .expectStatus()
        .isUnauthorized();
    get("/api/v1/sample/numbers", TestTokens.forgedBearer("manager", "max"))
        .expectStatus()
        .isUnauthorized();
  }

  @ParameterizedTest
  @MethodSource("io.dunlin.testkit.TestTokens#bearersWithABadClaim")
  void a_token_that_does_not_say_whose_for_whom_until_when_and_who_is_none(String bearer) {
    get("/api/v1/sample/numbers", bearer).expectStatus().isUnauthorized();
  }

  @Test
  void a_token_of_a_key_that_the_issuer_does_not_have_is_none() {
    get("/api/v1/sample/numbers", TestTokens.bearerOfKey("made-up"))
        .expectStatus()
        .isUnauthorized();
  }

  @Test
  void a_token_may_be_meant_for_others_too() {
    String audience = TestTokens.properties().get("dunlin.issuer.audience");

    get("/api/v1/sample/numbers", TestTokens.bearerWith("aud", List.of("another", audience)))
        .expectStatus()
        .isOk();
  }

  @Test
  void a_token_without_roles_is_good_and_allows_nothing() {
    get("/api/v1/sample/numbers", TestTokens.bearerWith("roles", null))
        .expectStatus()
        .isForbidden();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/sample/numbers,   manager, 200",
    "/api/v1/sample/numbers,   csm,     200",
    "/api/v1/sample/numbers,   agent,   403",
    "/api/v1/sample/numbers,   unheard, 403",
    "/api/v1/sample/forgotten, manager, 403",
    "/api/v1/sample/scope,     ar,      200",
    "/api/v1/sample/scope,     cs-ops,  200",
    "/api/v1/sample/scope,     cfo,     403",
    "/ops/parked,              ops,     200",
    "/ops/parked,              manager, 403"
  })
  void a_role_reaches_what_allows_it_and_nothing_else(String path, String role, int status) {
    get(path, TestTokens.bearer(role, "u")).expectStatus().isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health/liveness", "/actuator/prometheus", "/v3/api-docs"})
  void health_metrics_and_the_description_are_open(String path) {
    http.get().uri(path).exchange().expectStatus().isOk();
  }

  @ParameterizedTest
  @CsvSource({"csm, csm", "agent, collector"})
  void csms_and_agents_are_bound_to_their_accounts(String role, String bound) {
    get("/api/v1/sample/scope", TestTokens.bearer(role, "dana"))
        .expectBody()
        .jsonPath("$." + bound)
        .isEqualTo("dana")
        .jsonPath("$.length()")
        .isEqualTo(1);
  }

  @Test
  void managers_see_everything() {
    get("/api/v1/sample/scope", TestTokens.bearer("manager", "max"))
        .expectBody()
        .json("{}", org.springframework.test.json.JsonCompareMode.STRICT);
  }

  private WebTestClient.ResponseSpec get(String path, String bearer) {
    return http.get().uri(path).header("Authorization", bearer).exchange();
  }
}
