package io.dunlin.kit.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class SigningKeysTest {

  private static final Duration LIVE = Duration.ofMinutes(15);
  private static final Duration REFETCH_AFTER = Duration.ofSeconds(30);

  private Instant now = Instant.parse("2026-01-02T03:04:05Z");
  private Mono<JWKSet> answer = Mono.just(keys("a"));
  private int fetches;
  private SigningKeys keys;

  @BeforeEach
  void keysThatAreNotFetchedYet() {
    Mono<JWKSet> source =
        Mono.defer(
            () -> {
              fetches++;
              return answer;
            });
    keys = new SigningKeys(source, LIVE, REFETCH_AFTER, () -> now);
  }

  @Test
  void a_known_key_is_fetched_once_in_its_life() {
    for (int i = 0; i < 1000; i++) {
      assertThat(named("a")).containsExactly("a");
    }
    assertThat(fetches).isEqualTo(1);

    now = now.plus(LIVE);

    assertThat(named("a")).containsExactly("a");
    assertThat(fetches).isEqualTo(2);
  }

  @Test
  void made_up_keys_are_refused_at_once_and_cost_the_issuer_one_fetch_an_interval() {
    named("a");
    now = now.plus(REFETCH_AFTER);

    for (int i = 0; i < 1000; i++) {
      assertThat(named("made-up-" + i)).isEmpty();
    }

    assertThat(fetches).isEqualTo(2);
  }

  @Test
  void a_new_key_is_found_after_the_interval_whatever_was_made_up_before() {
    named("a");
    named("made-up");
    answer = Mono.just(keys("a", "b"));
    assertThat(named("b")).isEmpty();

    now = now.plus(REFETCH_AFTER);

    assertThat(named("b")).containsExactly("b");
  }

  @Test
  void a_key_that_was_withdrawn_is_refused_when_its_life_is_over() {
    named("a");
    answer = Mono.just(keys("b"));

    now = now.plus(LIVE);

    assertThat(named("a")).isEmpty();
  }

  @Test
  void tokens_that_come_during_a_fetch_share_it() {
    Sinks.One<JWKSet> late = Sinks.one();
    answer = late.asMono();
    List<String> found = new ArrayList<>();

    Flux.range(0, 100)
        .flatMap(_ -> keys.apply(token("a")))
        .map(JWK::getKeyID)
        .subscribe(found::add);
    late.tryEmitValue(keys("a"));

    assertThat(found).hasSize(100);
    assertThat(fetches).isEqualTo(1);
  }

  @Test
  void while_the_issuer_is_away_known_keys_remain_good_and_others_cannot_be_told() {
    named("a");
    answer = Mono.error(new IllegalStateException("away"));
    now = now.plus(LIVE);

    assertThat(named("a")).containsExactly("a");
    assertThatThrownBy(() -> named("b")).hasMessage("away");
    assertThat(fetches).isEqualTo(2);
  }

  @Test
  void the_first_keys_are_asked_for_again_soon() {
    answer = Mono.error(new IllegalStateException("not up yet"));
    assertThatThrownBy(() -> named("a")).hasMessage("not up yet");
    assertThatThrownBy(() -> named("a")).hasMessage("not up yet");
    assertThat(fetches).isEqualTo(1);
    answer = Mono.just(keys("a"));

    now = now.plusSeconds(1);

    assertThat(named("a")).containsExactly("a");
  }

  private List<String> named(String key) {
    return keys.apply(token(key)).map(JWK::getKeyID).collectList().block();
  }

  private static SignedJWT token(String key) {
    return new SignedJWT(
        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key).build(),
        new JWTClaimsSet.Builder().build());
  }

  private static JWKSet keys(String... names) {
    List<JWK> keys = new ArrayList<>();
    for (String name : names) {
      keys.add(new OctetSequenceKey.Builder(new byte[32]).keyID(name).build());
    }
    return new JWKSet(keys);
  }
}
