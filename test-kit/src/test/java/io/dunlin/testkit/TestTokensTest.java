package io.dunlin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class TestTokensTest {

  @Test
  void a_token_is_signed_with_the_key_that_is_served() throws Exception {
    SignedJWT token = SignedJWT.parse(TestTokens.token("csm", "dana"));

    assertThat(token.verify(servedKey())).isTrue();
    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("dana");
    assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).isEqualTo(List.of("csm"));
  }

  @Test
  void a_forged_token_is_not() throws Exception {
    String forged = TestTokens.forgedBearer("csm", "dana").substring("Bearer ".length());

    assertThat(SignedJWT.parse(forged).verify(servedKey())).isFalse();
  }

  @Test
  void client_credentials_buy_a_service_token() throws Exception {
    URI endpoint = URI.create(TestTokens.properties().get("dunlin.issuer.token-uri"));
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=dunning"))
            .build();

    String granted = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();

    assertThat(granted).contains("\"token_type\":\"Bearer\"");
    String token = granted.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
    assertThat(SignedJWT.parse(token).getJWTClaimsSet().getSubject()).isEqualTo("dunning");
  }

  private static RSASSAVerifier servedKey() throws Exception {
    URI keys = URI.create(TestTokens.properties().get("dunlin.issuer.jwk-set-uri"));
    return new RSASSAVerifier(JWKSet.load(keys.toURL()).getKeyByKeyId("test").toRSAKey());
  }
}
