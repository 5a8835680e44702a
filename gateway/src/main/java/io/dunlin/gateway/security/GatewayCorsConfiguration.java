package io.dunlin.gateway.security;

import module java.base;

import io.dunlin.gateway.correlation.Identifiers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;

/** Pages of the listed origins may call from a browser; no others, and never with cookies. */
@Configuration(proxyBeanMethods = false)
class GatewayCorsConfiguration {

  private static final Duration REMEMBERED = Duration.ofHours(1);

  @Bean
  CorsConfigurationSource corsConfigurationSource(GatewaySecuritySettings settings) {
    List<String> origins = settings.cors().allowedOrigins();
    return origins.isEmpty() ? _ -> null : _ -> allow(origins);
  }

  private static CorsConfiguration allow(List<String> origins) {
    CorsConfiguration cors = new CorsConfiguration();
    cors.setAllowedOrigins(origins);
    cors.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE"));
    cors.setAllowedHeaders(List.of("*"));
    cors.setExposedHeaders(List.of(Identifiers.CORRELATION_HEADER, "Location", "Retry-After"));
    cors.setMaxAge(REMEMBERED);
    return cors;
  }
}
