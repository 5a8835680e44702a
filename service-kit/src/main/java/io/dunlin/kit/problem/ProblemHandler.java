package io.dunlin.kit.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import tools.jackson.databind.json.JsonMapper;

/** The one place where errors become problem details: of controllers, frameworks and filters. */
@Component
@Order(-2) // before Spring Boot's own
public class ProblemHandler implements WebExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

  private final JsonMapper json;

  ProblemHandler(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    if (exchange.getResponse().isCommitted() || error instanceof AbortedException) {
      return Mono.error(error); // nobody is there to read an answer
    }
    Problem problem = Problems.of(error);
    if (problem.status() >= 500) {
      log(exchange, problem, error);
    }
    if (error instanceof ErrorResponse response) {
      exchange.getResponse().getHeaders().addAll(response.getHeaders());
    }
    return answer(exchange, problem);
  }

  /** Writes a problem as the answer. */
  public Mono<Void> answer(ServerWebExchange exchange, Problem problem) {
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.status() == 503 || problem.status() == 429) {
      response.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
    }
    byte[] body = json.writeValueAsBytes(problem.body());
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }

  private static void log(ServerWebExchange exchange, Problem problem, Throwable error) {
    var request = exchange.getRequest();
    if (error instanceof ErrorResponse || error instanceof Problem) {
      log.warn(
          "{} {} cannot be answered ({}): {}",
          request.getMethod(),
          request.getPath(),
          problem.type(),
          error.toString());
    } else {
      log.error("{} {} failed", request.getMethod(), request.getPath(), error);
    }
  }
}
