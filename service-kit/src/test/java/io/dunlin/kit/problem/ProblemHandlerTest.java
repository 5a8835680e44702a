package io.dunlin.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.events.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.netty.channel.AbortedException;

/** What is answered, and what is worth a line in the log. */
@ExtendWith(OutputCaptureExtension.class)
class ProblemHandlerTest {

  private final ProblemHandler handler = new ProblemHandler(EventJson.MAPPER);
  private final MockServerWebExchange exchange =
      MockServerWebExchange.from(MockServerHttpRequest.get("/api/v1/accounts"));

  @Test
  void a_fault_of_ours_is_a_500_and_stands_in_the_log(CapturedOutput log) {
    handler.handle(exchange, new IllegalStateException("broken")).block();

    assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    assertThat(log).contains("GET /api/v1/accounts failed").contains("broken");
  }

  @Test
  void a_caller_who_goes_away_is_no_fault_of_ours(CapturedOutput log) {
    AbortedException gone = new AbortedException("Connection has been closed");

    assertThatThrownBy(() -> handler.handle(exchange, gone).block()).isSameAs(gone);

    assertThat(exchange.getResponse().getStatusCode()).isNull();
    assertThat(log).doesNotContain("failed");
  }

  @Test
  void who_is_to_come_back_is_told_when() {
    handler.handle(exchange, Problem.busy("Others are served")).block();

    assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    assertThat(exchange.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("1");
  }
}
