package io.dunlin.kit.security;

import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.problem.ProblemCatalogue;
import io.dunlin.kit.problem.ProblemHandler;
import io.dunlin.kit.token.BearerTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;

/** A bearer token for everything but a few open paths; then what the endpoint itself allows. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

  private static final String[] OPEN = {
    "/actuator/health/**",
    "/actuator/info",
    "/actuator/prometheus",
    "/v3/api-docs/**",
    "/problems/**"
  };

  /** A span for each filter of the chain costs more than the filters, and tells nobody anything. */
  @Bean
  static SecurityObservationSettings noSpansForFilters() {
    return SecurityObservationSettings.noObservations();
  }

  /** Addresses with control characters and the like never reach a controller. */
  @Bean
  static ServerExchangeRejectedHandler rejectedAddresses(ProblemHandler problems) {
    return (exchange, rejected) ->
        problems.answer(
            exchange,
            Problem.of(
                400,
                ProblemCatalogue.INVALID,
                "The address has characters that no address here has"));
  }

  @Bean
  SecurityWebFilterChain securityChain(
      ServerHttpSecurity http,
      SecuritySettings settings,
      AllowedCheck allowed,
      ProblemHandler problems) {
    Refusal refusal = new Refusal(problems);
    return http.csrf(CsrfSpec::disable)
        .httpBasic(HttpBasicSpec::disable)
        .formLogin(FormLoginSpec::disable)
        .logout(LogoutSpec::disable)
        .requestCache(RequestCacheSpec::disable)
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .authorizeExchange(paths -> paths(paths, settings, allowed))
        .oauth2ResourceServer(
            server ->
                server
                    .bearerTokenConverter(new BearerTokens())
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(new TokenReader()))
                    .authenticationEntryPoint(refusal)
                    .accessDeniedHandler(refusal))
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
        .build();
  }

  private static void paths(
      AuthorizeExchangeSpec paths, SecuritySettings settings, AllowedCheck allowed) {
    paths.pathMatchers(OPEN).permitAll();
    if (!settings.openPaths().isEmpty()) {
      paths.pathMatchers(settings.openPaths().toArray(String[]::new)).permitAll();
    }
    paths.pathMatchers("/actuator/**").hasRole(Role.OPS.name());
    paths.anyExchange().access(allowed);
  }
}
