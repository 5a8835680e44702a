package io.dunlin.testkit;

import module java.base;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.WebTestClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ClientResponse.Headers;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Has the client of tests read each answer to its end, whether the test looks at it or not. What it
 * left unread would be told as a leak, among which nobody would see one of the product.
 */
@TestConfiguration(proxyBeanMethods = false)
class ReadAnswers {

  private static final Set<String> JSON = Set.of("json", "problem+json");

  @Bean
  WebTestClientBuilderCustomizer answersAreRead() {
    return client ->
        client.filter((request, next) -> next.exchange(request).flatMap(ReadAnswers::read));
  }

  private static Mono<ClientResponse> read(ClientResponse answer) {
    return isWhole(answer.headers())
        ? DataBufferUtils.join(answer.body(BodyExtractors.toDataBuffers()))
            .map(ReadAnswers::onHeap)
            .map(whole -> answer.mutate().body(_ -> Flux.just(whole)).build())
            .defaultIfEmpty(answer)
        : Mono.just(answer);
  }

  /** Streams are left to the tests that read them. */
  private static boolean isWhole(Headers headers) {
    return headers.contentLength().isPresent()
        || headers.contentType().map(MediaType::getSubtype).filter(JSON::contains).isPresent();
  }

  private static DataBuffer onHeap(DataBuffer whole) {
    byte[] bytes = new byte[whole.readableByteCount()];
    whole.read(bytes);
    DataBufferUtils.release(whole);
    return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
  }
}
