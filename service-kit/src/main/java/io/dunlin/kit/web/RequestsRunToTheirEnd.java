package io.dunlin.kit.web;

import module java.base;

import io.dunlin.kit.ConditionalOnDatabase;
import io.dunlin.kit.database.CallerPresence;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/**
 * Lets each request that has begun run to its end, also when its client hangs up. A query that is
 * cancelled halfway would give its connection back while the database still works on it, and the
 * next request would wait behind it. Reading a body and writing an answer still end with the
 * connection.
 */
@Component
@ConditionalOnDatabase
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestsRunToTheirEnd implements WebFilter {

  /** A body that breaks off is noticed a moment before the end of its connection. */
  private static final Duration MOMENT = Duration.ofSeconds(1);

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    CallerPresence caller = new CallerPresence();
    return caller.detached(
        chain.filter(exchange).onErrorResume(error -> unlessGone(caller, error)));
  }

  /** Nobody hears what goes wrong after the caller has gone, and it is no fault of ours. */
  private static Mono<Void> unlessGone(CallerPresence caller, Throwable error) {
    if (caller.hasLeft()) {
      return Mono.empty();
    }
    return error instanceof AbortedException
        ? caller.leaves().timeout(MOMENT, Mono.error(error))
        : Mono.error(error);
  }
}
