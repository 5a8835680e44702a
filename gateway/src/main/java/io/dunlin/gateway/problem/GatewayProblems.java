package io.dunlin.gateway.problem;

import static io.dunlin.kit.problem.ProblemCatalogue.INTERNAL;
import static io.dunlin.kit.problem.ProblemCatalogue.INVALID;
import static io.dunlin.kit.problem.ProblemCatalogue.METHOD_NOT_ALLOWED;
import static io.dunlin.kit.problem.ProblemCatalogue.NOT_ACCEPTABLE;
import static io.dunlin.kit.problem.ProblemCatalogue.NOT_FOUND;
import static io.dunlin.kit.problem.ProblemCatalogue.TIMED_OUT;
import static io.dunlin.kit.problem.ProblemCatalogue.TOO_LARGE;
import static io.dunlin.kit.problem.ProblemCatalogue.UNAVAILABLE;

import module java.base;

import io.dunlin.gateway.limit.BodyTooLarge;
import io.dunlin.gateway.limit.GatewayLimits;
import io.dunlin.gateway.limit.StreamIdleTimeout;
import io.dunlin.gateway.upstream.Service;
import io.dunlin.kit.problem.Problem;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** Says in words what went wrong at the door and what the caller can do about it. */
@Component
class GatewayProblems {

  private static final String PERHAPS_DONE = " What was asked may or may not have been done.";

  private final GatewayLimits limits;

  GatewayProblems(GatewayLimits limits) {
    this.limits = limits;
  }

  Problem of(Throwable trouble, Optional<Service> service) {
    String name = service.map(Service::title).orElse("the service");
    return switch (trouble) {
      case Problem problem -> problem;
      case BodyTooLarge large -> tooLarge(large);
      case StreamIdleTimeout idle ->
          timedOut("Neither side of the stream said anything within %s.", idle.limit());
      case CallNotPermittedException _ ->
          unavailable("%s is down and is left alone for a moment; nothing was done.", name);
      case ConnectException _, UnknownHostException _ ->
          unavailable("%s cannot be reached at the moment; nothing was done.", name);
      case PoolAcquireTimeoutException _ ->
          unavailable("%s has more requests than it can take; nothing was done.", name);
      case AuthenticationServiceException _ ->
          unavailable("Tokens cannot be checked, because %s cannot be reached.", "their issuer");
      case ResponseStatusException answer -> ofStatus(answer, name, service);
      case IOException _ ->
          Problem.of(502, UNAVAILABLE, name + " broke off before it had answered." + PERHAPS_DONE);
      default -> Problem.of(500, INTERNAL, "The gateway failed to handle the request.");
    };
  }

  /** For the header Retry-After: by then a breaker lets calls through again. */
  String retryAfterSeconds() {
    return String.valueOf(Math.max(1, limits.breaker().openFor().toSeconds()));
  }

  private Problem ofStatus(ResponseStatusException answer, String name, Optional<Service> service) {
    if (answer.getCause() instanceof PoolAcquireTimeoutException crowded) {
      return of(crowded, service);
    }
    HttpStatus status = HttpStatus.valueOf(answer.getStatusCode().value());
    return switch (status) {
      case NOT_FOUND -> Problem.of(404, NOT_FOUND, "There is nothing at this address.");
      case METHOD_NOT_ALLOWED -> Problem.of(405, METHOD_NOT_ALLOWED, answer.getReason());
      case NOT_ACCEPTABLE -> Problem.of(406, NOT_ACCEPTABLE, answer.getReason());
      case GATEWAY_TIMEOUT ->
          timedOut(name + " did not answer within %s.", limits.responseTimeout());
      default ->
          status.is4xxClientError()
              ? Problem.of(status.value(), INVALID, answer.getReason())
              : Problem.of(500, INTERNAL, "The gateway failed to handle the request.");
    };
  }

  private static Problem tooLarge(BodyTooLarge large) {
    String detail =
        "A request may have at most %d bytes. Send it in parts; finance events can also be streamed."
            .formatted(large.limit());
    return Problem.of(413, TOO_LARGE, detail);
  }

  private static Problem unavailable(String sentence, String name) {
    return Problem.of(503, UNAVAILABLE, sentence.formatted(name) + " Try again in a few seconds.");
  }

  private static Problem timedOut(String sentence, Duration limit) {
    return Problem.of(504, TIMED_OUT, sentence.formatted(inWords(limit)) + PERHAPS_DONE);
  }

  private static String inWords(Duration limit) {
    return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
  }
}
