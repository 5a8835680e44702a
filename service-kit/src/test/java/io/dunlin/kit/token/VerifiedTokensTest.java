package io.dunlin.kit.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import reactor.core.publisher.Mono;

class VerifiedTokensTest {

  private static final Duration KEYS_LIVE = Duration.ofMinutes(15);
  private static final Duration REFETCH_AFTER = Duration.ofSeconds(30);
  private static final int MOST = 3;
  private static final RSAKey KEY = newKey("a");
  private static final Instant EXPIRY = Instant.parse("2026-01-02T04:00:00Z");

  private Instant now = Instant.parse("2026-01-02T03:00:00Z");
  private RSAKey published = KEY;
  private int checks;
  private final SigningKeys keys =
      new SigningKeys(
          Mono.fromSupplier(() -> new JWKSet(published.toPublicJWK())),
          KEYS_LIVE,
          REFETCH_AFTER,
          () -> now);
  private final VerifiedTokens tokens = tokens();

  @Test
  void a_good_token_is_checked_once() {
    fetchKeys();

    for (int i = 0; i < 100; i++) {
      assertThat(user(token("dana"))).isEqualTo("dana");
    }

    assertThat(checks).isEqualTo(1);
  }

  @Test
  void tokens_of_other_users_are_not_mistaken_for_it() {
    fetchKeys();

    assertThat(user(token("dana"))).isEqualTo("dana");
    assertThat(user(token("max"))).isEqualTo("max");
    assertThat(user(token("dana"))).isEqualTo("dana");
  }

  @Test
  void a_token_that_has_expired_is_refused_although_it_is_remembered() {
    fetchKeys();
    user(token("dana"));

    now = EXPIRY.plus(Duration.ofMinutes(2)); // clocks may differ by one

    assertRefused(token("dana"));
  }

  @Test
  void the_same_token_with_another_signature_is_checked_and_refused() {
    fetchKeys();
    user(token("dana"));
    String forged = signed(newKey("a"), "dana");
    String[] good = token("dana").split("\\.");

    assertRefused(forged);
    assertRefused(good[0] + "." + good[1] + "." + forged.split("\\.")[2]);
    assertRefused(good[0] + "." + good[1] + ".");
    assertThat(user(token("dana"))).isEqualTo("dana");
  }

  @Test
  void the_same_signature_under_other_claims_is_checked_and_refused() {
    fetchKeys();
    String[] good = token("dana").split("\\.");
    user(token("dana"));

    assertRefused(good[0] + "." + token("max").split("\\.")[1] + "." + good[2]);
  }

  @Test
  void a_token_that_was_refused_is_checked_again() {
    fetchKeys();
    String forged = signed(newKey("a"), "dana");

    assertRefused(forged);
    assertRefused(forged);

    assertThat(checks).isEqualTo(2);
  }

  @Test
  void a_token_goes_with_the_key_that_signed_it_when_the_keys_are_old() {
    fetchKeys();
    user(token("dana"));
    published = newKey("b");

    now = now.plus(KEYS_LIVE);

    assertRefused(token("dana"));
  }

  @Test
  void a_token_goes_with_the_key_that_signed_it_when_another_token_has_the_keys_fetched() {
    fetchKeys();
    user(token("dana"));
    published = newKey("b");
    now = now.plus(REFETCH_AFTER);

    assertThat(user(signed(published, "max"))).isEqualTo("max");

    assertRefused(token("dana"));
  }

  @Test
  void no_more_are_remembered_than_are_allowed_and_the_one_asked_for_least_recently_goes_first() {
    fetchKeys();
    List<String> callers = List.of("a", "b", "c").stream().map(VerifiedTokensTest::token).toList();
    callers.forEach(this::user);
    user(callers.getFirst());

    user(token("one more"));

    assertThat(checks).isEqualTo(4);
    user(callers.getFirst());
    assertThat(checks).isEqualTo(4);
    user(callers.get(1));
    assertThat(checks).isEqualTo(5);
  }

  @Test
  void made_up_tokens_do_not_displace_a_good_one() {
    fetchKeys();
    user(token("dana"));
    checks = 0;

    for (int i = 0; i < 10 * MOST; i++) {
      assertRefused("made.up." + i);
    }
    user(token("dana"));

    assertThat(checks).isEqualTo(10 * MOST);
  }

  /** Until the first keys are here, nobody knows what a token was checked with. */
  private void fetchKeys() {
    user(token("first"));
    checks = 0;
  }

  private VerifiedTokens tokens() {
    NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSource(keys).build();
    JwtTimestampValidator times = new JwtTimestampValidator();
    times.setClock(
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        });
    decoder.setJwtValidator(times);
    return new VerifiedTokens(
        token -> {
          checks++;
          return decoder.decode(token);
        },
        keys,
        MOST,
        () -> now);
  }

  private String user(String token) {
    return tokens.decode(token).block().getSubject();
  }

  private void assertRefused(String token) {
    assertThatThrownBy(() -> user(token)).isInstanceOf(BadJwtException.class);
  }

  private static String token(String user) {
    return signed(KEY, user);
  }

  private static String signed(RSAKey key, String user) {
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      JWTClaimsSet claims =
          new JWTClaimsSet.Builder().subject(user).expirationTime(Date.from(EXPIRY)).build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey(String name) {
    try {
      return new RSAKeyGenerator(2048).keyID(name).algorithm(JWSAlgorithm.RS256).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
