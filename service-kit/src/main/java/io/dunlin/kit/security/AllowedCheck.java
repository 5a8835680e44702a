package io.dunlin.kit.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Lets a caller through to a controller's method when it, or its class, names one of their roles in
 * {@link Allowed}; a method without it lets nobody through. Where no controller answers, a token is
 * enough: what comes then is a 404, a 405, or a route to a service that checks again.
 */
@Component
class AllowedCheck implements ReactiveAuthorizationManager<AuthorizationContext> {

  private final RequestMappingHandlerMapping controllers;

  AllowedCheck(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
    this.controllers = controllers;
  }

  @Override
  public Mono<AuthorizationResult> authorize(
      Mono<Authentication> authentication, AuthorizationContext context) {
    return authentication
        .filter(Authentication::isAuthenticated)
        .flatMap(caller -> decide(caller, context.getExchange()))
        .defaultIfEmpty(new AuthorizationDecision(false));
  }

  private Mono<AuthorizationResult> decide(Authentication caller, ServerWebExchange exchange) {
    return controllers
        .getHandler(exchange)
        .onErrorComplete() // a 405, 406 or 415; told when the request is dispatched
        .map(handler -> !(handler instanceof HandlerMethod method) || allows(method, caller))
        .defaultIfEmpty(true)
        .map(AuthorizationDecision::new);
  }

  private static boolean allows(HandlerMethod method, Authentication caller) {
    Allowed allowed = allowedBy(method);
    if (allowed == null) {
      return false;
    }
    List<String> needed =
        java.util.Arrays.stream(allowed.value()).map(role -> "ROLE_" + role.name()).toList();
    return caller.getAuthorities().stream().anyMatch(a -> needed.contains(a.getAuthority()));
  }

  static @Nullable Allowed allowedBy(HandlerMethod method) {
    Allowed ofMethod =
        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Allowed.class);
    return ofMethod != null
        ? ofMethod
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class);
  }
}
