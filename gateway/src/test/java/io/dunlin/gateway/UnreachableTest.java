package io.dunlin.gateway;

import static io.dunlin.testkit.TestTokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.testkit.DunlinTest;
import io.dunlin.testkit.DunlinTest.Need;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Behind the door nobody listens. */
@DunlinTest(value = "gateway", needs = Need.TOKENS, classes = Gateway.class)
class UnreachableTest {

  private final WebTestClient client;
  private final CircuitBreakerRegistry breakers;

  UnreachableTest(@Autowired WebTestClient client, @Autowired CircuitBreakerRegistry breakers) {
    this.client = client;
    this.breakers = breakers;
  }

  @DynamicPropertySource
  static void nobodyListens(DynamicPropertyRegistry properties) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int free = taken.getLocalPort();
      properties.add("dunlin.services.account", () -> "http://127.0.0.1:" + free);
    }
  }

  @Test
  void a_service_that_cannot_be_reached_is_a_503_in_words() {
    for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.POST}) {
      client
          .method(method)
          .uri("/api/v1/accounts")
          .header("Authorization", bearer("manager", "mia"))
          .exchange()
          .expectStatus()
          .isEqualTo(503)
          .expectHeader()
          .exists("Retry-After")
          .expectBody()
          .jsonPath("$.detail")
          .isEqualTo(
              "account-service cannot be reached at the moment; nothing was done."
                  + " Try again in a few seconds.");
    }

    assertThat(breakers.circuitBreaker("account").getMetrics().getNumberOfFailedCalls())
        .as("a retried call counts once")
        .isEqualTo(2);
  }
}
