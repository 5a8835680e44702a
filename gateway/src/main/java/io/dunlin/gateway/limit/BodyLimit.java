package io.dunlin.gateway.limit;

import module java.base;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stops a body that is too large: at once if its length is announced, else on the way through. */
@Component
public class BodyLimit {

  /** The filter that lets at most so much through. */
  public GatewayFilter of(DataSize size) {
    long limit = size.toBytes();
    return (exchange, chain) -> filter(exchange, chain, limit);
  }

  private static Mono<Void> filter(
      ServerWebExchange exchange, GatewayFilterChain chain, long limit) {
    ServerHttpRequest request = exchange.getRequest();
    if (request.getHeaders().getContentLength() > limit) {
      return Mono.error(new BodyTooLarge(limit));
    }
    return chain.filter(exchange.mutate().request(counted(request, limit)).build());
  }

  private static ServerHttpRequest counted(ServerHttpRequest request, long limit) {
    return new ServerHttpRequestDecorator(request) {
      @Override
      public Flux<DataBuffer> getBody() {
        return Flux.defer(
            () -> {
              AtomicLong seen = new AtomicLong();
              return super.getBody().map(buffer -> within(limit, seen, buffer));
            });
      }
    };
  }

  private static DataBuffer within(long limit, AtomicLong seen, DataBuffer buffer) {
    if (seen.addAndGet(buffer.readableByteCount()) > limit) {
      DataBufferUtils.release(buffer);
      throw new BodyTooLarge(limit);
    }
    return buffer;
  }
}
