package io.dunlin.gateway.limit;

import module java.base;

import io.dunlin.gateway.upstream.Service;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * One circuit breaker per service. A service that cannot be reached, does not answer in time or
 * says that it cannot answer is failing; one that answers 500 to one kind of request is not.
 */
@Component
public class CircuitBreakers {

  private static final Set<HttpStatus> UNABLE =
      Set.of(HttpStatus.BAD_GATEWAY, HttpStatus.SERVICE_UNAVAILABLE, HttpStatus.GATEWAY_TIMEOUT);

  private final CircuitBreakerRegistry registry;
  private final CircuitBreakerConfig config;

  CircuitBreakers(CircuitBreakerRegistry registry, GatewayLimits limits) {
    this.registry = registry;
    this.config = configOf(limits.breaker());
  }

  public GatewayFilter filterFor(Service service) {
    return new CallThroughBreaker(of(service));
  }

  CircuitBreaker of(Service service) {
    return registry.circuitBreaker(service.id(), config);
  }

  private static CircuitBreakerConfig configOf(GatewayLimits.Breaker breaker) {
    return CircuitBreakerConfig.custom()
        .slidingWindowType(SlidingWindowType.COUNT_BASED)
        .slidingWindowSize(breaker.window())
        .minimumNumberOfCalls(breaker.minimumCalls())
        .failureRateThreshold(breaker.failurePercent())
        .waitDurationInOpenState(breaker.openFor())
        .permittedNumberOfCallsInHalfOpenState(breaker.trialCalls())
        .recordException(CircuitBreakers::isFailure)
        .build();
  }

  private static boolean isFailure(Throwable trouble) {
    return switch (trouble) {
      case IOException _, TimeoutException _, ServiceUnavailable _ -> true;
      case ResponseStatusException status -> status.getStatusCode() == HttpStatus.GATEWAY_TIMEOUT;
      default -> false;
    };
  }

  /** The service itself has answered that it cannot answer. */
  private static final class ServiceUnavailable extends RuntimeException {

    ServiceUnavailable() {
      super("The service says that it cannot answer.", null, false, false);
    }
  }

  /**
   * Counts how a service does by the head of its answers, and spares it when it is down. What the
   * service says about itself goes through unchanged.
   */
  private record CallThroughBreaker(CircuitBreaker breaker) implements GatewayFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
      return chain
          .filter(exchange)
          .then(Mono.defer(() -> headOf(exchange)))
          .transformDeferred(CircuitBreakerOperator.of(breaker))
          .onErrorResume(ServiceUnavailable.class, _ -> Mono.empty());
    }

    private static Mono<Void> headOf(ServerWebExchange exchange) {
      HttpStatusCode status = exchange.getResponse().getStatusCode();
      return status != null && UNABLE.contains(HttpStatus.resolve(status.value()))
          ? Mono.error(new ServiceUnavailable())
          : Mono.empty();
    }
  }
}
