package io.dunlin.kit.token;

import module java.base;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The keys with which the issuer signs. They are fetched when they are old, and when a token names
 * a key that is not among them, but at most once in an interval: everybody can make up names of
 * keys. While one fetch is under way or its interval lasts, all tokens share its outcome. While the
 * issuer is away, the keys that are known remain good.
 */
final class SigningKeys implements Function<SignedJWT, Flux<JWK>> {

  /** Until the first keys are here nothing can be checked, so they are asked for more often. */
  private static final Duration UNTIL_FIRST = Duration.ofSeconds(1);

  private record FetchedKeys(JWKSet keys, Instant at) {}

  private record Fetch(Mono<JWKSet> outcome, Instant at) {}

  private final Mono<JWKSet> source;
  private final Duration live;
  private final Duration refetchAfter;
  private final InstantSource wallClock;

  private volatile @Nullable FetchedKeys known;
  private @Nullable Fetch latest;

  /**
   * Keys from a source.
   *
   * @param source fetches the issuer's key set each time it is subscribed to
   */
  SigningKeys(Mono<JWKSet> source, Duration live, Duration refetchAfter, InstantSource wallClock) {
    this.source = source;
    this.live = live;
    this.refetchAfter = refetchAfter;
    this.wallClock = wallClock;
  }

  /** The keys that may have signed the token; none when its key is not the issuer's. */
  @Override
  public Flux<JWK> apply(SignedJWT token) {
    JWKSelector wanted = new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader()));
    Instant now = wallClock.instant();
    FetchedKeys held = known;
    List<JWK> matching = held == null ? List.of() : wanted.select(held.keys());
    if (held != null && !matching.isEmpty() && isLive(held, now)) {
      return Flux.fromIterable(matching);
    }
    Flux<JWK> fetched = fetch(now).flatMapIterable(wanted::select);
    return matching.isEmpty() ? fetched : fetched.onErrorResume(_ -> Flux.fromIterable(matching));
  }

  /** When the keys that are known were fetched; null if they have to be fetched now. */
  @Nullable Instant fetchedAt(Instant now) {
    FetchedKeys held = known;
    return held != null && isLive(held, now) ? held.at() : null;
  }

  private boolean isLive(FetchedKeys held, Instant now) {
    return now.isBefore(held.at().plus(live));
  }

  private synchronized Mono<JWKSet> fetch(Instant now) {
    Fetch fetch = latest;
    Duration pause = known == null ? UNTIL_FIRST : refetchAfter;
    if (fetch == null || !now.isBefore(fetch.at().plus(pause))) {
      fetch = new Fetch(source.doOnNext(keys -> known = new FetchedKeys(keys, now)).cache(), now);
      latest = fetch;
    }
    return fetch.outcome();
  }
}
