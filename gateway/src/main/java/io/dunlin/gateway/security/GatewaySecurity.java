package io.dunlin.gateway.security;

import static org.springframework.security.config.Customizer.withDefaults;

import module java.base;

import io.dunlin.gateway.upstream.Service;
import io.dunlin.kit.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtGrantedAuthoritiesConverterAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;

/**
 * A valid token is needed for all but a few addresses. What its role allows is for the services to
 * say; only their operation is closed here to everyone but ops.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class GatewaySecurity {

  private static final String[] OPEN = {"/actuator/health/**", "/problems/**"};

  /** The page with the descriptions of the interface, its scripts and styles, and nothing else. */
  private static final String[] DOCS = {
    "/docs", "/docs/", "/swagger-ui/**", "/v3/api-docs", "/v3/api-docs/swagger-config"
  };

  /** Scripts and styles of the docs page come from the door itself; nothing is framed. */
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final GatewaySecuritySettings settings;
  private final SecurityProblems refusal;

  GatewaySecurity(GatewaySecuritySettings settings, SecurityProblems refusal) {
    this.settings = settings;
    this.refusal = refusal;
  }

  /** A span for each filter of the chain costs more than the filters, and tells nobody anything. */
  @Bean
  static SecurityObservationSettings noSpansForFilters() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  SecurityWebFilterChain door(ServerHttpSecurity http) {
    return http.authorizeExchange(this::whoMay)
        .oauth2ResourceServer(
            tokens ->
                tokens
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(rolesOfToken()))
                    .authenticationEntryPoint(refusal))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
        .headers(GatewaySecurity::safeHeaders)
        .cors(withDefaults())
        .csrf(CsrfSpec::disable)
        .httpBasic(HttpBasicSpec::disable)
        .formLogin(FormLoginSpec::disable)
        .logout(LogoutSpec::disable)
        .requestCache(RequestCacheSpec::disable)
        .build();
  }

  private void whoMay(AuthorizeExchangeSpec paths) {
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

  private static void safeHeaders(HeaderSpec headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
  }

  private static ReactiveJwtAuthenticationConverter rolesOfToken() {
    JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
    roles.setAuthoritiesClaimName("roles");
    roles.setAuthorityPrefix("ROLE_");
    ReactiveJwtAuthenticationConverter converter = new ReactiveJwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(
        new ReactiveJwtGrantedAuthoritiesConverterAdapter(roles));
    return converter;
  }
}
