package io.dunlin.kit.web;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Finds the controller's method of a request once: it is asked for first by whoever decides whether
 * the caller may call it, and then to call it, so that both speak of the same one.
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
