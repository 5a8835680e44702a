package io.dunlin.bench.finance;

import module java.base;

import io.dunlin.bench.figures.Figures;
import io.dunlin.bench.installation.Deployment;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Posts finance events through the gateway as a finance system would. */
final class FinanceClient {

  private static final int LINES_PER_WRITE = 50;

  private final HttpClient client;

  private FinanceClient(String url, String token) {
    this.client =
        HttpClient.create()
            .baseUrl(url)
            .responseTimeout(Duration.ofMinutes(5))
            .headers(headers -> headers.set("Authorization", "Bearer " + token));
  }

  /** Finance before the gateway. */
  static FinanceClient of(Deployment deployment) {
    return new FinanceClient(deployment.url(), deployment.token("finance"));
  }

  /** One stream, answered while it is sent; returns how long it took until the last answer. */
  Duration stream(long from, long count, LongFunction<String> line) {
    Flux<ByteBuf> body =
        Flux.fromStream(() -> LongStream.range(from, from + count).mapToObj(line))
            .buffer(LINES_PER_WRITE)
            .map(lines -> bytes(String.join("\n", lines) + "\n"));
    long start = System.nanoTime();
    String last =
        post("application/x-ndjson", body)
            .reduce("", FinanceClient::tail)
            .blockOptional()
            .orElseThrow();
    Duration took = Figures.since(start);
    mustHold(last, "\"accepted\":" + count);
    return took;
  }

  /** Batches, a few at a time; returns how long it took until the last answer. */
  Duration batches(long from, long count, int size, int atOnce, LongFunction<String> line) {
    long start = System.nanoTime();
    Flux.fromStream(LongStream.range(from, from + count).mapToObj(line))
        .buffer(size)
        .flatMap(this::batch, atOnce)
        .blockLast();
    return Figures.since(start);
  }

  /** One event in a request of its own. */
  Mono<String> single(String event) {
    return text("application/cloudevents+json", event)
        .doOnNext(answer -> mustHold(answer, "\"accepted\":1"));
  }

  private Mono<String> batch(List<String> events) {
    return text("application/cloudevents-batch+json", "[" + String.join(",", events) + "]")
        .doOnNext(answer -> mustHold(answer, "\"accepted\":" + events.size()));
  }

  private static void mustHold(String answer, String part) {
    if (!answer.contains(part)) {
      throw new IllegalStateException("Not all was accepted: " + answer);
    }
  }

  private Mono<String> text(String type, String body) {
    return post(type, Flux.just(bytes(body))).reduce("", String::concat);
  }

  private Flux<String> post(String type, Flux<ByteBuf> body) {
    return client
        .headers(headers -> headers.set("Content-Type", type))
        .post()
        .uri("/api/v1/finance/events")
        .send(body)
        .response((_, content) -> content.asString(StandardCharsets.UTF_8));
  }

  private static ByteBuf bytes(String text) {
    return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
  }

  private static String tail(String before, String text) {
    String all = before + text;
    return all.substring(Math.max(0, all.length() - 500));
  }
}
