package io.dunlin.gateway.problem;

import module java.base;

import io.dunlin.gateway.correlation.Identifiers;
import io.dunlin.gateway.upstream.Service;
import io.dunlin.kit.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Every error of the door itself leaves as a problem detail; what has begun is cut off. */
@Component
@Order(-2)
class GatewayErrors implements ErrorWebExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(GatewayErrors.class);

  private final GatewayProblems explanation;
  private final ProblemWriter writer;

  GatewayErrors(GatewayProblems explanation, ProblemWriter writer) {
    this.explanation = explanation;
    this.writer = writer;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable trouble) {
    ServerHttpResponse response = exchange.getResponse();
    if (response.isCommitted()) {
      return Mono.error(trouble);
    }
    Problem problem = explanation.of(trouble, serviceOf(exchange));
    if (problem.status() >= 500) {
      tell(exchange, problem, trouble);
    }
    if (problem.status() == 503) {
      response.getHeaders().set("Retry-After", explanation.retryAfterSeconds());
    }
    return writer.write(exchange, problem);
  }

  private static Optional<Service> serviceOf(ServerWebExchange exchange) {
    Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
    return Optional.ofNullable(route)
        .map(found -> (Service) found.getMetadata().get(Service.class.getName()));
  }

  private static void tell(ServerWebExchange exchange, Problem problem, Throwable trouble) {
    log.warn(
        "{} {} was answered {} ({}), correlation {}: {}",
        exchange.getRequest().getMethod(),
        exchange.getRequest().getPath(),
        problem.status(),
        problem.type(),
        exchange.getResponse().getHeaders().getFirst(Identifiers.CORRELATION_HEADER),
        trouble.toString());
  }
}
