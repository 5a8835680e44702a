package io.dunlin.gateway.route;

import module java.base;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Asks once more when the connection is refused: reading twice does no harm, and a refused
 * connection has reached nobody. The library's own filter for this holds the whole body of every
 * request in memory first, however large it is.
 */
@Component
final class RefusedConnectionRetry implements GatewayFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    Mono<Void> asked = chain.filter(exchange);
    return HttpMethod.GET.equals(exchange.getRequest().getMethod())
        ? asked.onErrorResume(ConnectException.class, _ -> askAgain(exchange, chain))
        : asked;
  }

  private static Mono<Void> askAgain(ServerWebExchange exchange, GatewayFilterChain chain) {
    ServerWebExchangeUtils.reset(exchange);
    return chain.filter(exchange);
  }
}
