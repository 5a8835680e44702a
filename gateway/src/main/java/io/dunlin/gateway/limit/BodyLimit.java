package io.dunlin.gateway.limit;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stops a body that is too large: at once if its length is announced, else on the way through. */
public final class BodyLimit implements GatewayFilter {

  private final long limit;

  private BodyLimit(long limit) {
    this.limit = limit;
  }

  public static BodyLimit of(DataSize size) {
    return new BodyLimit(size.toBytes());
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    if (request.getHeaders().getContentLength() > limit) {
      return Mono.error(new BodyTooLarge(limit));
    }
    return chain.filter(exchange.mutate().request(new Counted(request)).build());
  }

  private final class Counted extends ServerHttpRequestDecorator {

    Counted(ServerHttpRequest request) {
      super(request);
    }

    @Override
    public Flux<DataBuffer> getBody() {
      return Flux.defer(
          () -> {
            AtomicLong seen = new AtomicLong();
            return super.getBody().map(buffer -> within(seen, buffer));
          });
    }

    private DataBuffer within(AtomicLong seen, DataBuffer buffer) {
      if (seen.addAndGet(buffer.readableByteCount()) > limit) {
        DataBufferUtils.release(buffer);
        throw new BodyTooLarge(limit);
      }
      return buffer;
    }
  }
}
