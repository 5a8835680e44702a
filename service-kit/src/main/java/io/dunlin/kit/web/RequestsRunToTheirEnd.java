package io.dunlin.kit.web;

import io.dunlin.kit.database.Uncancellable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets each request run to its end, also when its client hangs up. A query that is cancelled
 * halfway would give its connection back while the database still works on it, and the next request
 * would wait behind it. Reading a body and writing an answer still end with the connection.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestsRunToTheirEnd implements WebFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return chain.filter(exchange).as(Uncancellable::mono);
  }
}
