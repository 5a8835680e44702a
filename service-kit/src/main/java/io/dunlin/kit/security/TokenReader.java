package io.dunlin.kit.security;

import module java.base;

import io.dunlin.kit.token.TokenClaims;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import reactor.core.publisher.Mono;

/** Reads who calls from a checked token: the claims {@code sub} and {@code roles}. */
class TokenReader implements Converter<Jwt, Mono<AbstractAuthenticationToken>> {

  @Override
  public Mono<AbstractAuthenticationToken> convert(Jwt token) {
    var authorities = rolesOf(token).stream().map(Role::authority).map(SimpleGrantedAuthority::new);
    return Mono.just(new JwtAuthenticationToken(token, authorities.toList()));
  }

  static Caller caller(Jwt token) {
    return new Caller(Objects.requireNonNull(token.getSubject()), rolesOf(token));
  }

  /** Roles that are not ours are somebody else's. */
  private static Set<Role> rolesOf(Jwt token) {
    List<String> claims =
        Optional.ofNullable(token.getClaimAsStringList(TokenClaims.ROLES)).orElse(List.of());
    return claims.stream().flatMap(c -> Role.of(c).stream()).collect(Collectors.toSet());
  }
}
