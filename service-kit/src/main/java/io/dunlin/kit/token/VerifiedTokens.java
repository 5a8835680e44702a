package io.dunlin.kit.token;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Remembers the tokens that were verified most recently, because a caller's next request brings the
 * same token, and checking a signature costs more than most answers. A remembered token is compared
 * by all of its characters, and counts until it expires or the issuer's keys are fetched again. A
 * refused token is not remembered, so that made-up tokens never displace good ones.
 */
final class VerifiedTokens implements ReactiveJwtDecoder {

  private record Verified(Jwt token, Instant keysFetchedAt) {}

  private final ReactiveJwtDecoder decoder;
  private final SigningKeys keys;
  private final InstantSource wallClock;
  private final Map<String, Verified> recent;

  VerifiedTokens(ReactiveJwtDecoder decoder, SigningKeys keys, int most, InstantSource wallClock) {
    this.decoder = decoder;
    this.keys = keys;
    this.wallClock = wallClock;
    this.recent = mostRecent(most);
  }

  @Override
  public Mono<Jwt> decode(String token) {
    Instant now = wallClock.instant();
    Instant keysFetchedAt = keys.fetchedAt(now);
    if (keysFetchedAt == null) {
      return decoder.decode(token);
    }
    Verified known = recent.get(token);
    return known != null && isGood(known, keysFetchedAt, now)
        ? Mono.just(known.token())
        : decoder.decode(token).doOnNext(good -> remember(good, keysFetchedAt));
  }

  private static boolean isGood(Verified known, Instant keysFetchedAt, Instant now) {
    Instant expiry = known.token().getExpiresAt();
    return expiry != null && now.isBefore(expiry) && known.keysFetchedAt().equals(keysFetchedAt);
  }

  /** Which keys a token was checked with is known only if they were the same before and after. */
  private void remember(Jwt good, Instant keysFetchedAt) {
    if (keysFetchedAt.equals(keys.fetchedAt(wallClock.instant()))) {
      recent.put(good.getTokenValue(), new Verified(good, keysFetchedAt));
    }
  }

  private static Map<String, Verified> mostRecent(int most) {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.@Nullable Entry<String, Verified> eldest) {
            return size() > most;
          }
        });
  }
}
