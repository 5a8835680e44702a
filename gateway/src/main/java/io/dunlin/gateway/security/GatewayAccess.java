package io.dunlin.gateway.security;

import module java.base;

import io.dunlin.gateway.upstream.Service;
import io.dunlin.kit.security.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * A valid token is needed for all but a few addresses. What its role allows is for the services to
 * say; only their operation is closed here to everyone but ops.
 */
@Component
class GatewayAccess implements ReactiveAuthorizationManager<AuthorizationContext> {

  private static final AuthorizationResult GRANTED = new AuthorizationDecision(true);
  private static final AuthorizationResult DENIED = new AuthorizationDecision(false);
  private static final String OPS = "ROLE_" + Role.OPS.claim();

  private final List<PathPattern> open;
  private final List<PathPattern> openToRead;
  private final List<PathPattern> openToPost = patterns(Stream.of("/api/v1/replies"));
  private final List<PathPattern> forOps = patterns(Stream.of("/ops/**", "/actuator/**"));

  GatewayAccess(GatewaySecuritySettings settings) {
    this.open = patterns(settings.openPaths().stream());
    this.openToRead = patterns(Stream.concat(pages(), descriptions()));
  }

  /** Health, and the pages that explain the interface and its problems, with what they load. */
  private static Stream<String> pages() {
    return Stream.of(
        "/actuator/health/**",
        "/problems/**",
        "/docs",
        "/docs/",
        "/swagger-ui/**",
        "/v3/api-docs",
        "/v3/api-docs/swagger-config");
  }

  private static Stream<String> descriptions() {
    return Arrays.stream(Service.values()).map(Service::descriptionPath);
  }

  private static List<PathPattern> patterns(Stream<String> paths) {
    return paths.map(PathPatternParser.defaultInstance::parse).toList();
  }

  @Override
  public Mono<AuthorizationResult> authorize(
      Mono<Authentication> authentication, AuthorizationContext context) {
    ServerHttpRequest request = context.getExchange().getRequest();
    PathContainer path = request.getPath().pathWithinApplication();
    if (isOpen(request.getMethod(), path)) {
      return Mono.just(GRANTED);
    }
    boolean onlyOps = matches(forOps, path);
    return authentication
        .filter(GatewayAccess::isKnown)
        .map(caller -> !onlyOps || isOps(caller) ? GRANTED : DENIED)
        .defaultIfEmpty(DENIED);
  }

  private boolean isOpen(HttpMethod method, PathContainer path) {
    return matches(open, path)
        || (method.equals(HttpMethod.GET) && matches(openToRead, path))
        || (method.equals(HttpMethod.POST) && matches(openToPost, path));
  }

  private static boolean matches(List<PathPattern> patterns, PathContainer path) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(path));
  }

  private static boolean isKnown(Authentication caller) {
    return caller.isAuthenticated() && !(caller instanceof AnonymousAuthenticationToken);
  }

  private static boolean isOps(Authentication caller) {
    return caller.getAuthorities().stream().anyMatch(role -> OPS.equals(role.getAuthority()));
  }
}
