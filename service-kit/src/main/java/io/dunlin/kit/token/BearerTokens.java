package io.dunlin.kit.token;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Takes the token from the header {@code Authorization}, and from nowhere else. It does not look at
 * the token's characters, because the decoder refuses a token that is not well formed.
 */
public final class BearerTokens implements ServerAuthenticationConverter {

  private static final String SCHEME = "Bearer";

  @Override
  public Mono<Authentication> convert(ServerWebExchange exchange) {
    String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? token(header.substring(SCHEME.length()))
        : Mono.empty();
  }

  private static Mono<Authentication> token(String rest) {
    return rest.startsWith(" ") && !rest.isBlank()
        ? Mono.just(new BearerTokenAuthenticationToken(rest.substring(1)))
        : Mono.error(
            () ->
                new OAuth2AuthenticationException(
                    BearerTokenErrors.invalidToken("Bearer token is malformed")));
  }
}
