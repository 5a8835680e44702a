package io.dunlin.gateway.security;

import module java.base;

import io.dunlin.gateway.upstream.Service;
import io.dunlin.kit.security.Role;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.stereotype.Component;

/**
 * A valid token is needed for all but a few addresses. What its role allows is for the services to
 * say; only their operation is closed here to everyone but ops.
 */
@Component
class GatewayAccess {

  private static final String[] OPEN = {"/actuator/health/**", "/problems/**"};

  /** The page with the descriptions of the interface, its scripts and styles, and nothing else. */
  private static final String[] DOCS = {
    "/docs", "/docs/", "/swagger-ui/**", "/v3/api-docs", "/v3/api-docs/swagger-config"
  };

  private final GatewaySecuritySettings settings;

  GatewayAccess(GatewaySecuritySettings settings) {
    this.settings = settings;
  }

  void apply(AuthorizeExchangeSpec paths) {
    settings.openPaths().forEach(path -> paths.pathMatchers(path).permitAll());
    paths
        .pathMatchers(HttpMethod.GET, OPEN)
        .permitAll()
        .pathMatchers(HttpMethod.GET, DOCS)
        .permitAll()
        .pathMatchers(HttpMethod.GET, descriptions())
        .permitAll()
        .pathMatchers(HttpMethod.POST, "/api/v1/replies")
        .permitAll()
        .pathMatchers("/ops/**", "/actuator/**")
        .hasRole(Role.OPS.claim())
        .anyExchange()
        .authenticated();
  }

  private static String[] descriptions() {
    return Arrays.stream(Service.values()).map(Service::descriptionPath).toArray(String[]::new);
  }
}
