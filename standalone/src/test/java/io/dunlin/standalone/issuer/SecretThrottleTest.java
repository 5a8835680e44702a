package io.dunlin.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.test.scheduler.VirtualTimeScheduler;

class SecretThrottleTest {

  private static final Set<String> CLIENTS = Set.of("account-service", "dunning-service");

  @TempDir Path temp;

  private Instant now = Instant.parse("2026-01-02T03:04:05Z");
  private final SecretThrottle wrong = new SecretThrottle(CLIENTS, () -> now);
  private final VirtualTimeScheduler timer = VirtualTimeScheduler.create();

  @Test
  void each_wrong_secret_waits_twice_as_long_up_to_a_limit() {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      waits.add(waits("account-service").orElseThrow().toMillis());
    }

    assertThat(waits)
        .containsExactly(250L, 500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L);
  }

  @Test
  void another_client_does_not_wait_for_it() {
    waits("account-service");
    waits("account-service");

    assertThat(waits("dunning-service")).contains(SecretThrottle.FIRST);
  }

  @Test
  void made_up_names_are_one_client() {
    waits("made-up-1");

    assertThat(waits("made-up-2")).contains(SecretThrottle.FIRST.multipliedBy(2));
  }

  @Test
  void wrong_secrets_are_forgotten_when_nobody_has_tried_for_a_while() {
    waits("account-service");
    waits("account-service");

    now = now.plus(SecretThrottle.FORGOTTEN_AFTER);

    assertThat(waits("account-service")).contains(SecretThrottle.FIRST);
  }

  @Test
  void only_a_few_answers_wait_at_the_same_time() {
    for (int i = 0; i < SecretThrottle.MOST_WAITING; i++) {
      assertThat(wrong.wait("account-service")).isPresent();
    }
    assertThat(wrong.wait("account-service")).isEmpty();

    wrong.answered("account-service");

    assertThat(wrong.wait("account-service")).isPresent();
  }

  @Test
  void the_right_secret_is_answered_at_once_whatever_was_tried_before() {
    IssuerController controller = controller();
    List<Integer> refused = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      ask(controller, "account-service", "guess-" + i, refused);
    }
    assertThat(refused).hasSize(100 - SecretThrottle.MOST_WAITING).containsOnly(429);

    List<Integer> granted = new ArrayList<>();
    ask(controller, "account-service", "the secret", granted);
    assertThat(granted).containsExactly(200);

    refused.clear();
    timer.advanceTimeBy(Duration.ofMinutes(1));
    assertThat(refused).hasSize(SecretThrottle.MOST_WAITING).containsOnly(401);
  }

  private Optional<Duration> waits(String client) {
    Optional<Duration> wait = wrong.wait(client);
    wrong.answered(client);
    return wait;
  }

  private IssuerController controller() {
    return new IssuerController(
        Issuer.keptIn(temp.resolve("issuer.jwk")),
        new ServiceClients(CLIENTS, "the secret"),
        () -> now,
        timer);
  }

  private static void ask(
      IssuerController controller, String client, String secret, List<Integer> statuses) {
    byte[] both = (client + ":" + secret).getBytes(StandardCharsets.UTF_8);
    var exchange = MockServerWebExchange.from(MockServerHttpRequest.post("/oauth2/token"));
    controller
        .token("Basic " + Base64.getEncoder().encodeToString(both), exchange)
        .map(ResponseEntity::getStatusCode)
        .subscribe(status -> statuses.add(status.value()));
  }
}
