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
 * Sends a GET request once more when its service refuses the connection, which means that the
 * service has not seen the request. The library's own retry filter keeps every request's whole body
 * in memory first, however large it is.
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
