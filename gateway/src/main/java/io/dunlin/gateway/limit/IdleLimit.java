package io.dunlin.gateway.limit;

import module java.base;

import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Ends a stream when neither side has said anything for a while. It may last for ever otherwise.
 */
@Component
public class IdleLimit implements GatewayFilter, Ordered {

  private final Duration limit;

  IdleLimit(GatewayLimits limits) {
    this.limit = limits.streamIdleTimeout();
  }

  /** Around the writing of the answer, too. */
  @Override
  public int getOrder() {
    return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    Sinks.Many<Boolean> signs = Sinks.many().multicast().directBestEffort();
    Mono<Void> silence =
        signs
            .asFlux()
            .timeout(limit, Mono.error(() -> new StreamIdleTimeout(limit)))
            .then(Mono.never());
    ServerWebExchange watched =
        exchange
            .mutate()
            .request(watched(exchange.getRequest(), signs))
            .response(watched(exchange.getResponse(), signs))
            .build();
    return Mono.firstWithSignal(chain.filter(watched), silence);
  }

  private static ServerHttpRequest watched(ServerHttpRequest request, Sinks.Many<Boolean> signs) {
    return new ServerHttpRequestDecorator(request) {
      @Override
      public Flux<DataBuffer> getBody() {
        return watched(super.getBody(), signs);
      }
    };
  }

  private static ServerHttpResponse watched(
      ServerHttpResponse response, Sinks.Many<Boolean> signs) {
    return new ServerHttpResponseDecorator(response) {
      @Override
      public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return super.writeWith(watched(body, signs));
      }

      @Override
      public Mono<Void> writeAndFlushWith(
          Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return super.writeAndFlushWith(watched(body, signs));
      }
    };
  }

  /** Two sides speak at once; a sign that gets lost between them does not matter. */
  private static <T> Flux<T> watched(Publisher<? extends T> buffers, Sinks.Many<Boolean> signs) {
    return Flux.<T>from(buffers).doOnNext(_ -> signs.tryEmitNext(true));
  }
}
