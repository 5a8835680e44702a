package io.dunlin.standalone.finance;

import module java.base;

import io.dunlin.standalone.client.GatewayClient;
import io.dunlin.standalone.problem.CommandError;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpResponseStatus;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import tools.jackson.databind.json.JsonMapper;

/** Posts finance events as one NDJSON stream and reads the answers while it still writes. */
public final class FinanceStream implements FinanceEventPoster {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LINES_PER_WRITE = 64;

  private final HttpClient http;

  public FinanceStream(String url, String token) {
    this.http =
        HttpClient.create()
            .baseUrl(url)
            .headers(
                headers ->
                    headers
                        .set("Authorization", "Bearer " + token)
                        .set("Content-Type", "application/x-ndjson"));
  }

  /** Hands over each answer as it comes. */
  @Override
  public void post(List<FinanceMessage> messages, Consumer<Answer> taker) {
    AnswerLines answers = new AnswerLines(messages, taker);
    http.post()
        .uri("/api/v1/finance/events")
        .send((_, out) -> out.send(lines(messages), _ -> true))
        .response((response, body) -> read(response, body, answers))
        .onErrorMap(java.io.IOException.class, FinanceStream::brokeOff)
        .then()
        .block();
    answers.end();
  }

  private static Flux<ByteBuf> lines(List<FinanceMessage> messages) {
    return Flux.fromIterable(messages)
        .map(message -> JSON.writeValueAsString(message.toCloudEvent()) + "\n")
        .buffer(LINES_PER_WRITE)
        .map(lines -> Unpooled.copiedBuffer(String.join("", lines), StandardCharsets.UTF_8));
  }

  private static Publisher<Void> read(
      HttpClientResponse response, ByteBufFlux body, AnswerLines answers) {
    if (response.status().code() != HttpResponseStatus.OK.code()) {
      int status = response.status().code();
      return body.aggregate()
          .asString()
          .defaultIfEmpty("")
          .flatMap(text -> Mono.error(new CommandError(GatewayClient.explain(status, text))));
    }
    LineSplitter cutter = new LineSplitter();
    return body.asByteArray().concatMapIterable(cutter::cut).doOnNext(answers::take).then();
  }

  private static CommandError brokeOff(Throwable cause) {
    return new CommandError(
        "The gateway cannot be reached or broke off. Start again: what was accepted is then a"
            + " duplicate.",
        cause);
  }
}
