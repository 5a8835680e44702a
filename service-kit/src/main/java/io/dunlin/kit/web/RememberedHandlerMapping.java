package io.dunlin.kit.web;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Looks up the controller's method of a request once and keeps it with the request. The check of
 * the caller's role asks for it first, and the call itself afterwards, so both use the same method.
 */
final class RememberedHandlerMapping extends RequestMappingHandlerMapping {

  private static final String FOUND = RememberedHandlerMapping.class.getName();

  @Override
  public Mono<HandlerMethod> getHandlerInternal(ServerWebExchange exchange) {
    HandlerMethod found = exchange.getAttribute(FOUND);
    return found != null
        ? Mono.just(found)
        : super.getHandlerInternal(exchange)
            .doOnNext(method -> exchange.getAttributes().put(FOUND, method));
  }
}
