package io.dunlin.testkit;

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
import org.jspecify.annotations.Nullable;

/** A small issuer of tokens for tests: its key set and its token endpoint are served over HTTP. */
public final class TestTokens {

  private static final String ISSUER = "https://issuer.test";
  private static final String AUDIENCE = "interface-under-test";
  private static final Duration LIFE = Duration.ofHours(1);
  private static final Clock wallClock = Clock.systemUTC();

  private TestTokens() {}

  /** The keys by which a service finds the issuer and gets tokens of its own. */
  public static Map<String, String> properties() {
    return Map.of(
        "dunlin.issuer.uri",
        ISSUER,
        "dunlin.issuer.audience",
        AUDIENCE,
        "dunlin.issuer.jwk-set-uri",
        Running.ISSUER.uri("/jwks"),
        "dunlin.issuer.token-uri",
        Running.ISSUER.uri("/token"),
        "dunlin.service-client.id",
        "service-under-test",
        "dunlin.service-client.secret",
        "known to the test issuer only");
  }

  /** The Authorization header of a user in a role, for example {@code bearer("csm", "dana")}. */
  public static String bearer(String role, String user) {
    return "Bearer " + token(role, user);
  }

  /** A token that is good for an hour. */
  public static String token(String role, String user) {
    return sign(Running.KEY, claims(role, user, LIFE));
  }

  /** The header of a token whose hour is over. */
  public static String expiredBearer(String role, String user) {
    return bearer(Running.KEY, claims(role, user, LIFE.negated()));
  }

  /** The header of a token that somebody else has signed with a key of the same name. */
  public static String forgedBearer(String role, String user) {
    return bearer(newKey(), claims(role, user, LIFE));
  }

  /** The header of a manager's token in which one claim is another; null leaves it out. */
  public static String bearerWith(String claim, @Nullable Object value) {
    JWTClaimsSet good = claims("manager", "mia", LIFE);
    return bearer(Running.KEY, new JWTClaimsSet.Builder(good).claim(claim, value).build());
  }

  /** Headers of tokens of our own issuer that say the wrong thing, or leave it out. */
  public static Stream<String> bearersWithABadClaim() {
    return Stream.of(
        bearerWith("iss", null),
        bearerWith("iss", "https://elsewhere.test"),
        bearerWith("iss", ISSUER + "/"),
        bearerWith("aud", null),
        bearerWith("aud", "another"),
        bearerWith("aud", List.of()),
        bearerWith("exp", null),
        bearerWith("exp", "tomorrow"),
        bearerWith("sub", null),
        bearerWith("sub", " "),
        bearerWith("sub", "mia\n"),
        bearerWith("sub", "m".repeat(201)),
        bearerWith("roles", "manager"),
        bearerWith("roles", List.of(List.of("manager"))),
        bearerWith("roles", List.of("manager", 1)),
        bearerWith("roles", Map.of("manager", true)),
        bearerWith("roles", 1));
  }

  /** The header of a token that names a key which the issuer does not have. */
  public static String bearerOfKey(String name) {
    RSAKey key = new RSAKey.Builder(Running.KEY).keyID(name).build();
    return bearer(key, claims("manager", "mia", LIFE));
  }

  private static String bearer(RSAKey key, JWTClaimsSet claims) {
    return "Bearer " + sign(key, claims);
  }

  private static String sign(RSAKey key, JWTClaimsSet claims) {
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWTClaimsSet claims(String role, String user, Duration life) {
    Instant now = wallClock.instant();
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .subject(user)
        .claim("roles", List.of(role))
        .issueTime(Date.from(now.minus(LIFE)))
        .expirationTime(Date.from(now.plus(life)))
        .build();
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("test").algorithm(JWSAlgorithm.RS256).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Started when first asked for, stopped with the JVM. */
  private static final class Running {
    static final RSAKey KEY = newKey();
    static final TestIssuer ISSUER =
        new TestIssuer(new JWKSet(KEY.toPublicJWK()), client -> token("service", client));
  }
}
