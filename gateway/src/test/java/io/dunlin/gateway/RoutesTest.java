package io.dunlin.gateway;

import static io.dunlin.testkit.TestTokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class RoutesTest {

  private final WebTestClient client;
  private final int port;

  RoutesTest(@Autowired WebTestClient client, @LocalServerPort int port) {
    this.client = client;
    this.port = port;
  }

  @DynamicPropertySource
  static void upstreams(DynamicPropertyRegistry properties) {
    Upstreams.wire(properties);
  }

  @ParameterizedTest(name = "{0} leads to {1}")
  @CsvSource({
    "finance/events, account",
    "finance/rejections, account",
    "accounts, account",
    "accounts?standing=OVERDUE&limit=5, account",
    "accounts/4711, account",
    "accounts/4711/invoices?state=open, account",
    "accounts/4711/payments, account",
    "accounts/4711/statement, account",
    "accounts/why, account",
    "accounts/timeline, account",
    "invoices/R-1, account",
    "payments, account",
    "ageing?by=csm, account",
    "statements, account",
    "suspensions/review, account",
    "renewals, account",
    "transfers/1, account",
    "final-invoices, account",
    "rates, account",
    "accounts/4711/why?on=2026-03-31, dunning",
    "playbooks, dunning",
    "sequences/1/stop, dunning",
    "messages/1/release, dunning",
    "templates/1, dunning",
    "notices, dunning",
    "replies, dunning",
    "what-if, dunning",
    "contact-policy, dunning",
    "webhooks/1, dunning",
    "dispositions, disposition",
    "interactions/1/attachments, disposition",
    "worklist/no-next-action, disposition",
    "work-items/1/done, disposition",
    "promises, disposition",
    "disputes/1, disposition",
    "payment-plans, disposition",
    "campaigns, disposition",
    "escalation-rules, disposition",
    "escalations/1, disposition",
    "scripts, disposition",
    "assignments, disposition",
    "accounts/4711/timeline?limit=10, reporting",
    "reports/dso, reporting",
  })
  void each_path_leads_to_its_service(String path, String service) {
    client
        .get()
        .uri(raw("/api/v1/" + path))
        .headers(this::asManager)
        .exchange()
        .expectStatus()
        .isOk();

    assertThat(Upstreams.asked()).containsExactly(service + " /api/v1/" + path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"account", "dunning", "disposition", "reporting"})
  void ops_reaches_the_operation_of_each_service(String service) {
    client
        .post()
        .uri("/ops/" + service + "/parked/7/skip")
        .header("Authorization", bearer("ops", "ole"))
        .exchange()
        .expectStatus()
        .isOk();

    assertThat(Upstreams.asked()).containsExactly(service + " /ops/parked/7/skip");
  }

  @Test
  void nobody_but_ops_reaches_the_operation_of_a_service() {
    client
        .get()
        .uri("/ops/account/parked")
        .headers(this::asManager)
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/forbidden");

    assertThat(Upstreams.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/internal/v1/clearance",
        "/api/v1/internal/v1/clearance",
        "/account/internal/v1/clearance",
        "/api/v1/ageing/internal",
        "/api/v1",
        "/api/v2/accounts",
        "/",
        "/actuator/env",
        "/ops",
        "/v3/api-docs/gateway-of-somebody-else",
      })
  void what_is_not_listed_is_not_routed(String path) {
    client
        .get()
        .uri(raw(path))
        .header("Authorization", bearer("ops", "ole"))
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .contentType("application/problem+json")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/not-found")
        .jsonPath("$.status")
        .isEqualTo(404);

    assertThat(Upstreams.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/accounts/../../../internal/v1/clearance",
        "/api/v1/accounts/%2e%2e/%2e%2e/%2e%2e/internal/v1/clearance",
        "/ops/account/..%2finternal/v1/clearance",
        "/ops/account/..;/internal/v1/clearance",
        "/ops/account//internal",
      })
  void nobody_climbs_over_the_wall(String path) {
    client
        .get()
        .uri(raw(path))
        .header("Authorization", bearer("ops", "ole"))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/invalid");

    assertThat(Upstreams.asked()).isEmpty();
  }

  private URI raw(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private void asManager(HttpHeaders headers) {
    headers.set("Authorization", bearer("manager", "mia"));
  }
}
