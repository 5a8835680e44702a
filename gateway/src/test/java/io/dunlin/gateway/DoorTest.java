package io.dunlin.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static io.dunlin.testkit.TestTokens.bearer;
import static io.dunlin.testkit.TestTokens.expiredBearer;
import static io.dunlin.testkit.TestTokens.forgedBearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.gateway.upstream.Service;
import io.dunlin.testkit.KeepAliveConnection;
import io.dunlin.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class DoorTest {

  private final WebTestClient client;

  DoorTest(@Autowired WebTestClient client) {
    this.client = client;
  }

  @DynamicPropertySource
  static void upstreams(DynamicPropertyRegistry properties) {
    Upstreams.wire(properties);
  }

  @Test
  void a_connection_is_read_on_after_a_request_that_came_early(@LocalServerPort int port)
      throws IOException {
    String routed =
        KeepAliveConnection.request("GET", "/api/v1/accounts", bearer("manager", "mia"));
    String refused = KeepAliveConnection.request("GET", "/api/v1/accounts");
    try (KeepAliveConnection connection = new KeepAliveConnection(port)) {
      connection.send(routed + refused);
      assertThat(connection.status()).isEqualTo(200);
      assertThat(connection.status()).isEqualTo(401);

      connection.send(refused);
      assertThat(connection.status()).isEqualTo(401);
    }
  }

  @Test
  void a_caller_who_never_ends_the_head_of_a_request_is_let_go(@LocalServerPort int port)
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write("GET /api/v1/accounts HTTP/1.1\r\nX-Slow: ".getBytes(UTF_8));

      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void a_head_that_is_too_large_is_refused() {
    client
        .get()
        .uri("/api/v1/accounts")
        .header("X-Large", "x".repeat(20_000))
        .exchange()
        .expectStatus()
        .value(status -> assertThat(status).isIn(413, 431));
  }

  static Stream<String> badTokens() {
    return Stream.concat(
        TestTokens.bearersWithABadClaim(),
        Stream.of(
            expiredBearer("manager", "mia"),
            forgedBearer("manager", "mia"),
            TestTokens.bearerOfKey("made-up"),
            "Bearer nonsense",
            "Basic bWlhOm1pYQ=="));
  }

  @ParameterizedTest
  @MethodSource("badTokens")
  void a_token_that_is_not_good_is_turned_away(String authorization) {
    client
        .get()
        .uri("/api/v1/accounts")
        .header("Authorization", authorization)
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectHeader()
        .valueMatches("WWW-Authenticate", "Bearer.*")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/unauthenticated");

    assertThat(Upstreams.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/accounts",
        "/nowhere",
        "/ops/account/parked",
        "/actuator/prometheus",
        "/docs/other",
        "/v3/api-docs/other",
        "/v3/api-docs/account/other",
        "/v3/api-docs.yaml",
        "/webjars/other"
      })
  void without_a_token_nobody_learns_what_exists(String path) {
    client.get().uri(path).exchange().expectStatus().isUnauthorized();

    assertThat(Upstreams.asked()).isEmpty();
  }

  @Test
  void the_token_travels_on_so_that_the_service_can_check_it_again() {
    String token = bearer("csm", "dana");

    client.get().uri("/api/v1/accounts").header("Authorization", token).exchange();

    Upstreams.of(Service.ACCOUNT)
        .verify(getRequestedFor(anyUrl()).withHeader("Authorization", equalTo(token)));
  }

  @Test
  void a_mail_provider_delivers_replies_without_a_token() {
    client.post().uri("/api/v1/replies").bodyValue("{}").exchange().expectStatus().isOk();

    assertThat(Upstreams.asked()).containsExactly("dunning /api/v1/replies");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/health",
        "/actuator/health/readiness",
        "/problems",
        "/problems/invalid"
      })
  void health_and_problems_need_no_token(String path) {
    client.get().uri(path).exchange().expectStatus().isOk();
  }

  @Test
  void metrics_are_for_ops_only() {
    client
        .get()
        .uri("/actuator/prometheus")
        .header("Authorization", bearer("ops", "ole"))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(metrics -> assertThat(metrics).contains("resilience4j_circuitbreaker_state"));
  }

  @Test
  void a_path_that_is_configured_as_open_needs_no_token() {
    client.get().uri("/issuer/jwks").exchange().expectStatus().isNotFound();
  }

  @Test
  void a_type_of_problem_is_explained_to_people_and_to_programs() {
    client
        .get()
        .uri("/problems/too-large")
        .accept(MediaType.TEXT_HTML)
        .exchange()
        .expectHeader()
        .contentTypeCompatibleWith(MediaType.TEXT_HTML)
        .expectBody(String.class)
        .value(page -> assertThat(page).contains("<h1>Too large</h1>"));
    client
        .get()
        .uri("/problems/too-large")
        .accept(MediaType.APPLICATION_JSON)
        .exchange()
        .expectBody()
        .jsonPath("$.title")
        .isEqualTo("Too large");
    client.get().uri("/problems/no-such").exchange().expectStatus().isNotFound();
  }

  @Test
  void a_sane_correlation_id_is_kept_and_passed_on() {
    client
        .get()
        .uri("/api/v1/accounts")
        .header("Authorization", bearer("manager", "mia"))
        .header("X-Correlation-Id", "import-7.12")
        .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
        .exchange()
        .expectHeader()
        .valueEquals("X-Correlation-Id", "import-7.12");

    Upstreams.of(Service.ACCOUNT)
        .verify(
            getRequestedFor(anyUrl())
                .withHeader("X-Correlation-Id", equalTo("import-7.12"))
                .withHeader(
                    "traceparent",
                    matching(
                        "00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)[0-9a-f]{16}-01")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>", "a b", "${jndi:x}", ""})
  void any_other_correlation_id_is_replaced(String odd) {
    client
        .get()
        .uri("/api/v1/accounts")
        .header("Authorization", bearer("manager", "mia"))
        .header("X-Correlation-Id", odd)
        .header("traceparent", odd)
        .exchange()
        .expectHeader()
        .valueMatches("X-Correlation-Id", "[0-9a-f-]{36}");

    Upstreams.of(Service.ACCOUNT)
        .verify(
            getRequestedFor(anyUrl())
                .withHeader("X-Correlation-Id", matching("[0-9a-f-]{36}"))
                .withHeader("traceparent", matching("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")));
  }

  @Test
  void who_is_turned_away_gets_a_correlation_id_too() {
    client
        .get()
        .uri("/api/v1/accounts")
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .exists("X-Correlation-Id");
  }

  @Test
  void a_client_cannot_pose_as_a_proxy() {
    client
        .get()
        .uri("/api/v1/accounts")
        .header("Authorization", bearer("manager", "mia"))
        .header("X-Forwarded-For", "10.0.0.1")
        .header("Forwarded", "for=10.0.0.1")
        .exchange();

    Upstreams.of(Service.ACCOUNT)
        .verify(
            getRequestedFor(anyUrl()).withoutHeader("X-Forwarded-For").withoutHeader("Forwarded"));
  }

  @Test
  void answers_carry_headers_that_keep_browsers_safe() {
    client
        .get()
        .uri("/api/v1/accounts")
        .header("Authorization", bearer("manager", "mia"))
        .exchange()
        .expectHeader()
        .valueEquals("X-Content-Type-Options", "nosniff")
        .expectHeader()
        .valueEquals("X-Frame-Options", "DENY")
        .expectHeader()
        .valueEquals("Referrer-Policy", "no-referrer")
        .expectHeader()
        .valueMatches("Content-Security-Policy", "default-src 'self';.*")
        .expectHeader()
        .valueMatches("Cache-Control", ".*no-store.*");
  }

  @Test
  void a_listed_origin_may_call_from_a_browser() {
    preflight("https://frontend.example")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("Access-Control-Allow-Origin", "https://frontend.example")
        .expectHeader()
        .doesNotExist("Access-Control-Allow-Credentials");
  }

  @Test
  void no_other_origin_may() {
    preflight("https://elsewhere.example")
        .expectStatus()
        .isForbidden()
        .expectHeader()
        .doesNotExist("Access-Control-Allow-Origin");
  }

  private WebTestClient.ResponseSpec preflight(String origin) {
    return client
        .options()
        .uri("/api/v1/accounts")
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "GET")
        .header("Access-Control-Request-Headers", "authorization")
        .exchange();
  }
}
