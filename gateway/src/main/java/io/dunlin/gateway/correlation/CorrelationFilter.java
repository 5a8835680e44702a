package io.dunlin.gateway.correlation;

import module java.base;

import io.dunlin.kit.trace.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives each request its identifiers before anything can go wrong with it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CorrelationFilter implements WebFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String correlation = Identifiers.correlation(header(exchange, Identifiers.CORRELATION_HEADER));
    String trace =
        spanOf(exchange)
            .orElseGet(() -> Identifiers.trace(header(exchange, Identifiers.TRACE_HEADER)));
    ServerHttpResponse response = exchange.getResponse();
    response.getHeaders().set(Identifiers.CORRELATION_HEADER, correlation);
    response.beforeCommit(
        () -> {
          response.getHeaders().set(Identifiers.CORRELATION_HEADER, correlation);
          return Mono.empty();
        });
    return chain.filter(
        exchange
            .mutate()
            .request(
                request ->
                    request
                        .header(Identifiers.CORRELATION_HEADER, correlation)
                        .header(Identifiers.TRACE_HEADER, trace))
            .build());
  }

  /** The span of the request at the gateway, which has taken the caller's trace if it is sane. */
  private static Optional<String> spanOf(ServerWebExchange exchange) {
    return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
        .map(Traces::traceParent);
  }

  private static @Nullable String header(ServerWebExchange exchange, String name) {
    return exchange.getRequest().getHeaders().getFirst(name);
  }
}
