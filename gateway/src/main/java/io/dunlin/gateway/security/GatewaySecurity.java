package io.dunlin.gateway.security;

import static org.springframework.security.config.Customizer.withDefaults;

import io.dunlin.kit.token.BearerTokens;
import io.dunlin.kit.token.TokenClaims;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
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
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;

/** The filters that every request passes: tokens, refusals and the headers of the answers. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class GatewaySecurity {

  /** Scripts and styles of the docs page come from the door itself; nothing is framed. */
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final GatewayAccess access;
  private final SecurityProblems refusal;

  GatewaySecurity(GatewayAccess access, SecurityProblems refusal) {
    this.access = access;
    this.refusal = refusal;
  }

  /** A span for each filter of the chain costs more than the filters, and tells nobody anything. */
  @Bean
  static SecurityObservationSettings noSpansForFilters() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  SecurityWebFilterChain door(ServerHttpSecurity http) {
    return http.authorizeExchange(paths -> paths.anyExchange().access(access))
        .oauth2ResourceServer(
            tokens ->
                tokens
                    .bearerTokenConverter(new BearerTokens())
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(rolesOfToken()))
                    .authenticationEntryPoint(refusal))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .headers(GatewaySecurity::safeHeaders)
        .cors(withDefaults())
        .csrf(CsrfSpec::disable)
        .httpBasic(HttpBasicSpec::disable)
        .formLogin(FormLoginSpec::disable)
        .logout(LogoutSpec::disable)
        .requestCache(RequestCacheSpec::disable)
        .build();
  }

  private static void safeHeaders(HeaderSpec headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
  }

  private static ReactiveJwtAuthenticationConverter rolesOfToken() {
    JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
    roles.setAuthoritiesClaimName(TokenClaims.ROLES);
    roles.setAuthorityPrefix("ROLE_");
    ReactiveJwtAuthenticationConverter converter = new ReactiveJwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(
        new ReactiveJwtGrantedAuthoritiesConverterAdapter(roles));
    return converter;
  }
}
