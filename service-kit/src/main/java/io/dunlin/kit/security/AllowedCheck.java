package io.dunlin.kit.security;

import module java.base;

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
public class AllowedCheck implements ReactiveAuthorizationManager<AuthorizationContext> {

  private final RequestMappingHandlerMapping controllers;
  private final Map<HandlerMethod, Set<String>> authorities = new ConcurrentHashMap<>();

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

  private boolean allows(HandlerMethod method, Authentication caller) {
    Set<String> needed = authorities.computeIfAbsent(method, AllowedCheck::authoritiesFor);
    return caller.getAuthorities().stream().anyMatch(a -> needed.contains(a.getAuthority()));
  }

  private static Set<String> authoritiesFor(HandlerMethod method) {
    return rolesFor(method).stream().map(Role::authority).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The roles that may call a method: its own {@code @Allowed}, or that of its class if it has
   * none.
   */
  public static Set<Role> rolesFor(HandlerMethod method) {
    AnnotatedElement named =
        AnnotatedElementUtils.hasAnnotation(method.getMethod(), Allowed.class)
            ? method.getMethod()
            : method.getBeanType();
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Allowed allowed = AnnotatedElementUtils.findMergedAnnotation(named, Allowed.class);
    if (allowed != null) {
      Collections.addAll(roles, allowed.value());
      Collections.addAll(roles, allowed.also());
    }
    return roles;
  }
}
