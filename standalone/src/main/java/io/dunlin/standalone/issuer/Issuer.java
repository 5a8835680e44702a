package io.dunlin.standalone.issuer;

import module java.base;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/**
 * Signs tokens with the key of this installation. RSA makes them long, but cheap to check, which is
 * done twice for every request.
 */
public final class Issuer {

  /** What stands in the claim {@code iss} of all its tokens. */
  public static final String NAME = "dunlin-standalone";

  /** For whom its tokens are meant: the claim {@code aud}. */
  public static final String AUDIENCE = "dunlin-api";

  private final RSAKey key;
  private final Clock clock;

  Issuer(RSAKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /** The issuer whose key is kept in a file; the key is made when it is first needed. */
  public static Issuer keptIn(Path file) {
    return new Issuer(SigningKey.keptIn(file), Clock.systemUTC());
  }

  /** A token that lets a user act in a role for a while. */
  public String token(String role, String user, Duration life) {
    Instant now = clock.instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(NAME)
            .audience(AUDIENCE)
            .subject(user)
            .claim("roles", List.of(role))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(life)))
            .build();
    return sign(claims);
  }

  /** What others check the tokens with; the private half stays here. */
  public JWKSet publicKeys() {
    return new JWKSet(key.toPublicJWK());
  }

  private String sign(JWTClaimsSet claims) {
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("The token cannot be signed", e);
    }
  }
}
