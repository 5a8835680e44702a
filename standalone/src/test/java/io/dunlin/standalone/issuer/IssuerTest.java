package io.dunlin.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerTest {

  @TempDir Path folder;

  @Test
  void a_token_says_who_and_in_which_role_for_how_long() throws Exception {
    String token = issuer().token("csm", "dana", Duration.ofHours(1));

    var claims = SignedJWT.parse(token).getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo(Issuer.NAME);
    assertThat(claims.getAudience()).containsExactly(Issuer.AUDIENCE);
    assertThat(claims.getSubject()).isEqualTo("dana");
    assertThat(claims.getStringListClaim("roles")).containsExactly("csm");
    assertThat(claims.getExpirationTime().toInstant())
        .isEqualTo(claims.getIssueTime().toInstant().plus(Duration.ofHours(1)));
  }

  @Test
  void a_token_signed_before_a_restart_is_still_good_after_it() throws Exception {
    SignedJWT token = SignedJWT.parse(issuer().token("ops", "olga", Duration.ofHours(1)));

    JWK key = issuer().publicKeys().getKeyByKeyId(token.getHeader().getKeyID());

    assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
  }

  @Test
  void the_private_half_is_neither_published_nor_readable_by_others() throws Exception {
    Issuer issuer = issuer();

    assertThat(issuer.publicKeys().toString()).doesNotContain("\"d\"");
    assertThat(Files.getPosixFilePermissions(key()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  private Issuer issuer() {
    return Issuer.keptIn(key());
  }

  private Path key() {
    return folder.resolve("issuer.jwk");
  }
}
