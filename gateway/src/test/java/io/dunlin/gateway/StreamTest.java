package io.dunlin.gateway;

import static io.dunlin.testkit.TestTokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.testkit.DunlinTest;
import io.dunlin.testkit.DunlinTest.Need;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.test.StepVerifier;

/** A stream of finance events, in front of a service that answers each line as it comes. */
@DunlinTest(
    value = "gateway",
    needs = Need.TOKENS,
    classes = Gateway.class,
    properties = {
      "dunlin.gateway.limits.response-timeout=300ms",
      "dunlin.gateway.limits.stream-idle-timeout=3s",
      "dunlin.gateway.limits.max-body=1KB",
    })
class StreamTest {

  private static final AtomicLong RECEIVED = new AtomicLong();
  private static final DisposableServer ACCOUNT_SERVICE =
      HttpServer.create()
          .host("127.0.0.1")
          .port(0)
          .handle(
              (request, response) ->
                  response
                      .header("Content-Type", "application/x-ndjson")
                      .send(
                          request
                              .receive()
                              .asString()
                              .doOnNext(text -> RECEIVED.addAndGet(text.length()))
                              .map(text -> bytes("seen " + text.strip().length() + "\n")),
                          _ -> true))
          .bindNow();

  private final int port;

  StreamTest(@LocalServerPort int port) {
    this.port = port;
  }

  @DynamicPropertySource
  static void upstream(DynamicPropertyRegistry properties) {
    properties.add("dunlin.services.account", () -> "http://127.0.0.1:" + ACCOUNT_SERVICE.port());
  }

  @Test
  void an_answer_arrives_before_the_next_line_is_sent() {
    Sinks.Many<String> lines = Sinks.many().unicast().onBackpressureBuffer();
    lines.tryEmitNext("first line\n");

    StepVerifier.create(stream(lines.asFlux()))
        .expectNext("seen 10\n")
        .then(() -> lines.tryEmitNext("second\n"))
        .expectNext("seen 6\n")
        .then(lines::tryEmitComplete)
        .expectComplete()
        .verify(Duration.ofSeconds(20));
  }

  @Test
  void a_stream_may_be_larger_and_last_longer_than_any_other_request() {
    long before = RECEIVED.get();
    Flux<String> lines =
        Flux.interval(Duration.ofMillis(20)).take(40).map(_ -> "x".repeat(999) + "\n");

    stream(lines).then().block(Duration.ofSeconds(20));

    assertThat(RECEIVED.get() - before).isEqualTo(40_000);
  }

  @Test
  void a_stream_ends_when_both_sides_are_silent() {
    Flux<String> lines = Flux.concat(Mono.just("only line\n"), Mono.never());

    StepVerifier.create(stream(lines))
        .expectNext("seen 9\n")
        .expectError()
        .verify(Duration.ofSeconds(20));
  }

  private Flux<String> stream(Flux<String> lines) {
    return HttpClient.create()
        .headers(
            headers ->
                headers
                    .set("Authorization", bearer("finance", "erp"))
                    .set("Content-Type", "application/x-ndjson"))
        .post()
        .uri("http://127.0.0.1:" + port + "/api/v1/finance/events")
        .send((request, outbound) -> outbound.send(lines.map(StreamTest::bytes), _ -> true))
        .response((response, body) -> body.asString());
  }

  private static ByteBuf bytes(String text) {
    return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
  }
}
