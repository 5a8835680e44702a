package io.dunlin.gateway.security;

import module java.base;

import io.dunlin.gateway.problem.ProblemWriter;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.problem.ProblemCatalogue;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Turns people away: with 401, 403, or 400 for an address that tries to climb over the wall. */
@Component
class SecurityProblems
    implements ServerAuthenticationEntryPoint,
        ServerAccessDeniedHandler,
        ServerExchangeRejectedHandler {

  private final ProblemWriter writer;

  SecurityProblems(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException why) {
    Problem problem =
        Problem.of(
            401, ProblemCatalogue.UNAUTHENTICATED, "The token is missing, expired or not ours.");
    exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge(why));
    return writer.write(exchange, problem);
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException why) {
    return writer.write(
        exchange, Problem.of(403, ProblemCatalogue.FORBIDDEN, "Role ops is needed."));
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException why) {
    return writer.write(
        exchange, Problem.of(400, ProblemCatalogue.INVALID, "The address is not a plain path."));
  }

  /** As RFC 6750 has it: no error code for those who brought no token at all. */
  private static String challenge(AuthenticationException why) {
    return why instanceof OAuth2AuthenticationException
        ? "Bearer error=\"invalid_token\""
        : "Bearer";
  }
}
