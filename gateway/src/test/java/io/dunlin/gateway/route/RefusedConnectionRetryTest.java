package io.dunlin.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class RefusedConnectionRetryTest {

  private final Queue<Mono<Void>> answers = new ArrayDeque<>();

  @Test
  void a_refused_connection_is_asked_for_once_more() {
    answers.add(Mono.error(new ConnectException("refused")));
    answers.add(Mono.empty());

    StepVerifier.create(ask(HttpMethod.GET)).verifyComplete();

    assertThat(answers).isEmpty();
  }

  @Test
  void a_connection_that_is_refused_twice_is_not_asked_for_again() {
    answers.add(Mono.error(new ConnectException("refused")));
    answers.add(Mono.error(new ConnectException("refused again")));

    StepVerifier.create(ask(HttpMethod.GET)).verifyErrorMessage("refused again");
  }

  @Test
  void what_changes_something_is_asked_for_once() {
    answers.add(Mono.error(new ConnectException("refused")));

    StepVerifier.create(ask(HttpMethod.POST)).verifyError(ConnectException.class);
  }

  @Test
  void another_error_is_the_answer() {
    answers.add(Mono.error(new IOException("broken off")));

    StepVerifier.create(ask(HttpMethod.GET)).verifyErrorMessage("broken off");
  }

  private Mono<Void> ask(HttpMethod method) {
    var exchange = MockServerWebExchange.from(MockServerHttpRequest.method(method, "/any"));
    return new RefusedConnectionRetry().filter(exchange, _ -> answers.remove());
  }
}
