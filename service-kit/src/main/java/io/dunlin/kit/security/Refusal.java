package io.dunlin.kit.security;

import module java.base;

import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.problem.ProblemCatalogue;
import io.dunlin.kit.problem.ProblemHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Says no: 401 to those who did not say who they are, 403 to those who may not. */
class Refusal implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

  private final ProblemHandler problems;

  Refusal(ProblemHandler problems) {
    this.problems = problems;
  }

  @Override
  public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException error) {
    exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    return answer(exchange, 401, ProblemCatalogue.UNAUTHENTICATED, error.getMessage());
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
    String detail = ProblemCatalogue.FORBIDDEN.explanation();
    return answer(exchange, 403, ProblemCatalogue.FORBIDDEN, detail);
  }

  private Mono<Void> answer(
      ServerWebExchange exchange, int status, ProblemCatalogue entry, @Nullable String detail) {
    return problems.answer(exchange, Problem.of(status, entry, detail));
  }
}
