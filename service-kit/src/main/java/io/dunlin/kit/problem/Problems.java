package io.dunlin.kit.problem;

import module java.base;

import io.dunlin.kit.database.FailureKind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;

/** Finds the problem that an error is; all that comes from a framework is sorted here. */
final class Problems {

  private static final String NOTHING_HERE =
      "There is nothing at this address; /docs lists what there is";

  private Problems() {}

  static Problem of(Throwable error) {
    return switch (error) {
      case Problem problem -> problem;
      case WebExchangeBindException invalid -> BadInput.of(invalid);
      case HandlerMethodValidationException invalid -> BadInput.of(invalid);
      case ServerWebInputException unreadable -> ofInput(unreadable);
      case DecodingException unreadable -> ofInput(unreadable);
      case NoResourceFoundException _ -> Problem.of(404, ProblemCatalogue.NOT_FOUND, NOTHING_HERE);
      case ResponseStatusException status -> ofStatus(status.getStatusCode(), status.getReason());
      case ErrorResponse response ->
          ofStatus(response.getStatusCode(), response.getBody().getDetail());
      case AuthenticationServiceException _ ->
          Problem.of(503, ProblemCatalogue.UNAVAILABLE, "Tokens cannot be checked at the moment.");
      case AuthenticationException _ -> Problem.of(401, ProblemCatalogue.UNAUTHENTICATED, null);
      case AccessDeniedException _ -> Problem.of(403, ProblemCatalogue.FORBIDDEN, null);
      default -> ofFailure(error);
    };
  }

  private static Problem ofInput(Throwable unreadable) {
    if (causes(unreadable).anyMatch(DataBufferLimitException.class::isInstance)) {
      return Problem.of(413, ProblemCatalogue.TOO_LARGE, null);
    }
    return causes(unreadable)
        .filter(JacksonException.class::isInstance)
        .map(JacksonException.class::cast)
        .findFirst()
        .map(BadInput::of)
        .or(() -> BadInput.ofParameter(unreadable))
        .orElseGet(() -> Problem.of(400, ProblemCatalogue.UNREADABLE, reason(unreadable)));
  }

  private static @Nullable String reason(Throwable unreadable) {
    return unreadable instanceof ServerWebInputException input ? input.getReason() : null;
  }

  private static Problem ofStatus(HttpStatusCode status, @Nullable String detail) {
    return switch (status.value()) {
      case 401 -> Problem.of(401, ProblemCatalogue.UNAUTHENTICATED, null);
      case 403 -> Problem.of(403, ProblemCatalogue.FORBIDDEN, null);
      case 404 -> Problem.of(404, ProblemCatalogue.NOT_FOUND, detail);
      case 405 -> Problem.of(405, ProblemCatalogue.METHOD_NOT_ALLOWED, detail);
      case 406 -> Problem.of(406, ProblemCatalogue.NOT_ACCEPTABLE, detail);
      case 413 -> Problem.of(413, ProblemCatalogue.TOO_LARGE, detail);
      case 415 -> Problem.of(415, ProblemCatalogue.UNSUPPORTED_MEDIA_TYPE, detail);
      case 502, 503, 504 -> Problem.of(status.value(), ProblemCatalogue.UNAVAILABLE, detail);
      default ->
          status.is4xxClientError()
              ? Problem.of(status.value(), ProblemCatalogue.INVALID, detail)
              : Problem.of(500, ProblemCatalogue.INTERNAL, null);
    };
  }

  private static Problem ofFailure(Throwable error) {
    if (FailureKind.isText(error)) {
      return Problem.of(
          400, ProblemCatalogue.INVALID, "A text holds the character U+0000. Leave it out.");
    }
    return FailureKind.of(error) == FailureKind.PERMANENT
        ? Problem.of(500, ProblemCatalogue.INTERNAL, null)
        : Problem.of(503, ProblemCatalogue.UNAVAILABLE, null);
  }

  private static Stream<Throwable> causes(Throwable error) {
    return Stream.iterate(error, java.util.Objects::nonNull, Throwable::getCause).limit(20);
  }
}
