package io.dunlin.dunning.autoreply;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationResultsTest {

  private static final String PAT = "pat@a.test";
  private static final Set<String> OURS = Set.of("mx.dunlin.test");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mx.dunlin.test; dkim=pass header.d=a.test",
        "MX.Dunlin.Test 1; dkim=pass (2048-bit key; secure) header.d=A.Test header.s=x",
        "mx.dunlin.test; spf=pass smtp.mailfrom=bounces@mail.a.test; dkim=none",
        "mx.dunlin.test; dkim=pass header.i=@a.test",
        "mx.dunlin.test;\r\n\tdkim = pass header.d = a.test",
        "mx.dunlin.test; dkim=fail header.d=b.test; dkim=pass header.d=a.test",
        "mx.dunlin.test; dmarc=pass (p=none) header.from=a.test; spf=fail smtp.mailfrom=b.test",
        "mx.dunlin.test; dmarc=none header.from=a.test; spf=pass smtp.mailfrom=pat@a.test"
      })
  @DisplayName("A3: DKIM or SPF of the domain in From proves the sender")
  void aligned_results_prove_the_sender(String header) {
    assertThat(proves(PAT, header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mx.dunlin.test; spf=fail; dkim=none; dmarc=fail",
        "mx.dunlin.test; none",
        "mx.dunlin.test",
        "",
        "mx.dunlin.test; dkim=pass header.d=b.test",
        "mx.dunlin.test; dkim=pass header.d=xa.test",
        "mx.dunlin.test; dkim=pass header.d=test",
        "mx.dunlin.test; dkim=pass",
        "mx.dunlin.test; spf=pass smtp.helo=a.test",
        "mx.dunlin.test; dmarc=pass header.from=b.test",
        "mx.dunlin.test; dmarc=fail header.from=a.test; dkim=pass header.d=a.test",
        "mx.evil.test; dkim=pass header.d=a.test",
        "mx.dunlin.test.evil.test; dkim=pass header.d=a.test",
        "evil.test; x=\"; mx.dunlin.test; dkim=pass header.d=a.test\"",
        "mx.dunlin.test; spf=pass smtp.mailfrom=\"x; dkim=pass header.d=a.test\"@evil.test",
        "mx.dunlin.test; spf=pass smtp.mailfrom=\"x dkim=pass header.d=a.test\"@evil.test",
        "mx.dunlin.test; dkim=none (; dkim=pass header.d=a.test",
        "mx.dunlin.test; dkim=none (\\); dkim=pass header.d=a.test)"
      })
  @DisplayName("A3: whatever else stands there proves nothing")
  void other_results_prove_nothing(String header) {
    assertThat(proves(PAT, header)).isFalse();
  }

  @Test
  @DisplayName("A3: only the topmost results of our own servers count")
  void what_stands_below_others_counts_for_nothing() {
    String none = "mx.dunlin.test; dkim=none; spf=fail smtp.mailfrom=b.test";
    String forged = "mx.dunlin.test; dkim=pass header.d=a.test";

    assertThat(proves(PAT, "mx.evil.test; dkim=pass header.d=a.test", forged)).isFalse();
    assertThat(proves(PAT, none, forged)).as("the topmost of a method").isFalse();
    assertThat(proves(PAT, "mx.dunlin.test; spf=none", forged)).isTrue();
    assertThat(AuthenticationResults.of(List.of(forged), Set.of()).proves(PAT)).isFalse();
  }

  @Test
  @DisplayName("A3: an international domain is the same in both of its forms")
  void international_domains() {
    assertThat(proves("pat@bücher.test", "mx.dunlin.test; dkim=pass header.d=xn--bcher-kva.test"))
        .isTrue();
    assertThat(proves("", "mx.dunlin.test; dkim=pass header.d=a.test")).isFalse();
  }

  private static boolean proves(String from, String... headers) {
    return AuthenticationResults.of(List.of(headers), OURS).proves(from);
  }
}
