package io.dunlin.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER;
import static io.dunlin.testkit.TestTokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.dunlin.gateway.upstream.Service;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

@GatewayTest
class LimitsTest {

  private final WebTestClient client;
  private final CircuitBreaker breaker;

  LimitsTest(@Autowired WebTestClient client, @Autowired CircuitBreakerRegistry breakers) {
    this.client = client;
    this.breaker = breakers.circuitBreaker("reporting");
  }

  @DynamicPropertySource
  static void upstreams(DynamicPropertyRegistry properties) {
    Upstreams.wire(properties);
  }

  @Test
  void a_service_that_does_not_answer_in_time_is_a_504_in_words() {
    reportingAnswers(aResponse().withFixedDelay(4_000));

    getReport()
        .expectStatus()
        .isEqualTo(504)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/timed-out")
        .jsonPath("$.detail")
        .isEqualTo(
            "reporting-service did not answer within 2 s."
                + " What was asked may or may not have been done.");
  }

  @Test
  void a_connection_that_breaks_is_a_502_in_words() {
    reportingAnswers(aResponse().withFault(CONNECTION_RESET_BY_PEER));

    getReport()
        .expectStatus()
        .isEqualTo(502)
        .expectBody()
        .jsonPath("$.detail")
        .value(detail -> assertThat((String) detail).startsWith("reporting-service broke off"));
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 503, 504})
  void the_breaker_opens_when_a_service_says_that_it_cannot_answer(int status) {
    reportingAnswers(aResponse().withStatus(status).withBody("its own words"));

    for (int call = 1; call <= 4; call++) {
      getReport()
          .expectStatus()
          .isEqualTo(status)
          .expectBody(String.class)
          .isEqualTo("its own words");
    }

    assertThat(breaker.getState()).isEqualTo(State.OPEN);
    getReport()
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .valueEquals("Retry-After", "60")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/unavailable")
        .jsonPath("$.detail")
        .value(detail -> assertThat((String) detail).startsWith("reporting-service is down"));
    assertThat(Upstreams.asked()).hasSize(4);
  }

  @Test
  void the_breaker_closes_when_the_service_is_back() {
    breaker.transitionToOpenState();
    breaker.transitionToHalfOpenState();

    getReport().expectStatus().isOk();
    getReport().expectStatus().isOk();

    assertThat(breaker.getState()).isEqualTo(State.CLOSED);
  }

  @Test
  void one_service_that_is_down_does_not_close_the_others() {
    breaker.transitionToOpenState();

    client
        .get()
        .uri("/api/v1/playbooks")
        .header("Authorization", bearer("manager", "mia"))
        .exchange()
        .expectStatus()
        .isOk();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 409, 429, 500})
  void what_concerns_one_request_does_not_open_the_breaker(int status) {
    reportingAnswers(aResponse().withStatus(status));

    for (int call = 1; call <= 6; call++) {
      getReport().expectStatus().isEqualTo(status);
    }

    assertThat(breaker.getState()).isEqualTo(State.CLOSED);
  }

  @Test
  void a_body_that_announces_too_much_is_refused_at_once() {
    post(BodyInserters.fromValue("x".repeat(2_000)));
  }

  @Test
  void a_body_that_turns_out_too_long_is_refused_on_the_way() {
    post(BodyInserters.fromDataBuffers(Flux.range(0, 20).map(_ -> chunk())));
  }

  @Test
  void a_body_that_turns_out_too_long_is_refused_before_it_ends() {
    post(
        BodyInserters.fromDataBuffers(
            Flux.range(0, 20).map(_ -> chunk()).concatWith(Flux.never())));
  }

  @Test
  void a_document_may_be_larger_than_other_requests_up_to_its_own_limit() {
    putDocument(2_000).expectStatus().isOk();
    putDocument(5_000)
        .expectStatus()
        .isEqualTo(413)
        .expectBody()
        .jsonPath("$.detail")
        .value(detail -> assertThat((String) detail).contains("at most 4096 bytes"));
  }

  private ResponseSpec putDocument(int size) {
    return client
        .post()
        .uri("/api/v1/accounts/4711/documents?kind=CONTRACT&name=c.pdf")
        .header("Authorization", bearer("ar", "frida"))
        .contentType(MediaType.APPLICATION_PDF)
        .bodyValue(new byte[size])
        .exchange();
  }

  private static DataBuffer chunk() {
    return DefaultDataBufferFactory.sharedInstance.wrap(new byte[300]);
  }

  private void post(BodyInserter<?, ? super ClientHttpRequest> body) {
    client
        .post()
        .uri("/api/v1/reports/any")
        .header("Authorization", bearer("manager", "mia"))
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .expectStatus()
        .isEqualTo(413)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/too-large")
        .jsonPath("$.detail")
        .value(detail -> assertThat((String) detail).contains("at most 1024 bytes"));
    assertThat(Upstreams.asked()).noneMatch(asked -> asked.endsWith("/any"));
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
  }

  private static void reportingAnswers(ResponseDefinitionBuilder answer) {
    Upstreams.of(Service.REPORTING).stubFor(any(anyUrl()).willReturn(answer));
  }

  private ResponseSpec getReport() {
    return client
        .get()
        .uri("/api/v1/reports/dso")
        .header("Authorization", bearer("manager", "mia"))
        .exchange();
  }
}
