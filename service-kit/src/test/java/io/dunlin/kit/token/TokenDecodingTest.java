package io.dunlin.kit.token;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import com.nimbusds.jose.jwk.JWKSet;
import io.dunlin.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Flux;

@WireMockTest
class TokenDecodingTest {

  private ReactiveJwtDecoder decoder;

  @BeforeEach
  void readTokensWithTheKeysOfTheMock(WireMockRuntimeInfo server) {
    decoder =
        new TokenDecoding()
            .tokenDecoder(
                new TokenSettings(
                    TestTokens.properties().get("dunlin.issuer.uri"),
                    TestTokens.properties().get("dunlin.issuer.audience"),
                    URI.create(server.getHttpBaseUrl() + "/jwks"),
                    Duration.ofMinutes(15),
                    Duration.ofSeconds(30),
                    1000));
  }

  @Test
  void five_hundred_made_up_keys_cost_the_issuer_one_fetch(WireMockRuntimeInfo server)
      throws Exception {
    server.getWireMock().register(get("/jwks").willReturn(okJson(keys())));

    long refused =
        Flux.fromStream(IntStream.range(0, 500).mapToObj(i -> "made-up-" + i))
            .flatMap(key -> decoder.decode(token(TestTokens.bearerOfKey(key))), 50)
            .onErrorContinue(BadJwtException.class, (_, _) -> {})
            .count()
            .block();

    assertThat(refused).isZero();
    assertThat(decoder.decode(TestTokens.token("csm", "dana")).block().getSubject())
        .isEqualTo("dana");
    assertThat(server.getWireMock().find(getRequestedFor(urlEqualTo("/jwks")))).hasSize(1);
  }

  @Test
  void while_the_issuer_cannot_be_asked_a_token_is_not_called_bad(WireMockRuntimeInfo server) {
    server.getWireMock().register(get("/jwks").willReturn(serverError()));

    assertThatThrownBy(() -> decoder.decode(TestTokens.token("csm", "dana")).block())
        .isInstanceOf(JwtException.class)
        .isNotInstanceOf(BadJwtException.class);
  }

  private static String keys() throws Exception {
    URI served = URI.create(TestTokens.properties().get("dunlin.issuer.jwk-set-uri"));
    return JWKSet.load(served.toURL()).toString();
  }

  private static String token(String bearer) {
    return bearer.substring("Bearer ".length());
  }
}
