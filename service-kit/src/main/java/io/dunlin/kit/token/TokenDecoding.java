package io.dunlin.kit.token;

import module java.base;

import com.nimbusds.jose.jwk.JWKSet;
import io.netty.channel.ChannelOption;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Reads tokens and believes the good ones; the same in the gateway and in every service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenSettings.class)
public class TokenDecoding {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Bean
  ReactiveJwtDecoder tokenDecoder(TokenSettings settings) {
    Clock wallClock = Clock.systemUTC();
    SigningKeys keys =
        new SigningKeys(fetched(settings), settings.keysLive(), settings.refetchAfter(), wallClock);
    NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSource(keys).build();
    decoder.setJwtValidator(TokenClaims.validator(settings));
    return new VerifiedTokens(
        token -> decoder.decode(token).onErrorMap(IllegalStateException.class, TokenDecoding::away),
        keys,
        settings.remembered(),
        wallClock);
  }

  /** The issuer cannot be asked, which is not the fault of the token. */
  private static JwtException away(IllegalStateException error) {
    return new JwtException("The issuer's keys cannot be fetched", error);
  }

  private static Mono<JWKSet> fetched(TokenSettings settings) {
    HttpClient http =
        HttpClient.create()
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(PATIENCE.toMillis()))
            .responseTimeout(PATIENCE);
    return WebClient.builder()
        .clientConnector(new ReactorClientHttpConnector(http))
        .build()
        .get()
        .uri(settings.jwkSetUri())
        .retrieve()
        .bodyToMono(String.class)
        .timeout(PATIENCE.multipliedBy(2))
        .flatMap(TokenDecoding::parse);
  }

  private static Mono<JWKSet> parse(String json) {
    try {
      return Mono.just(JWKSet.parse(json));
    } catch (ParseException e) {
      return Mono.error(e);
    }
  }
}
