package io.dunlin.kit.problem;

import module java.base;

import io.dunlin.kit.input.FieldError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** "Cannot answer": leaves as a problem detail (RFC 9457) of type {@code /problems/<name>}. */
public final class Problem extends RuntimeException {

  private final int status;
  private final String type;
  private final String title;
  private final transient List<FieldError> errors;

  public Problem(
      int status, String type, String title, @Nullable String detail, List<FieldError> errors) {
    super(detail == null ? title : detail, null, false, false);
    this.status = status;
    this.type = type;
    this.title = title;
    this.errors = List.copyOf(errors);
  }

  /** A problem of the catalogue, with what happened this time. */
  public static Problem of(int status, ProblemCatalogue entry, @Nullable String detail) {
    return new Problem(status, entry.typeName(), entry.title(), detail, List.of());
  }

  /** 400: the request is wrong; all that is wrong is told at once. */
  public static Problem badRequest(String type, String title, List<FieldError> errors) {
    return new Problem(400, type, title, null, errors);
  }

  public static Problem badRequest(String type, String title, String detail) {
    return new Problem(400, type, title, detail, List.of());
  }

  /** 400: fields or parameters are wrong; the errors say what to change. */
  public static Problem invalid(List<FieldError> errors) {
    return badRequest(
        ProblemCatalogue.INVALID.typeName(), ProblemCatalogue.INVALID.title(), errors);
  }

  /** 400: one field is wrong. */
  public static Problem invalid(String pointer, String detail) {
    return invalid(List.of(new FieldError(pointer, detail)));
  }

  /** 400: parameters of the query are wrong; what to change, by the parameter's name. */
  public static Problem invalidParameters(Map<String, String> wrong) {
    return invalid(
        wrong.entrySet().stream()
            .map(one -> new FieldError("?" + one.getKey(), one.getValue()))
            .toList());
  }

  /** 400: what was sent as JSON or YAML cannot be read; it says where. */
  public static Problem unreadable(JacksonException error) {
    return BadInput.of(error);
  }

  /** 404: it does not exist, or is not the caller's. */
  public static Problem notFound(String what) {
    return of(404, ProblemCatalogue.NOT_FOUND, what + " does not exist");
  }

  public static Problem forbidden(String detail) {
    return of(403, ProblemCatalogue.FORBIDDEN, detail);
  }

  /** 409: it cannot be done in the present state. */
  public static Problem conflict(String detail) {
    return of(409, ProblemCatalogue.CONFLICT, detail);
  }

  /** The same with a title of its own. */
  public static Problem conflict(String title, String detail) {
    return conflict(ProblemCatalogue.CONFLICT.typeName(), title, detail);
  }

  /** 409: it cannot be done in the present state, for a reason that has a type of its own. */
  public static Problem conflict(String type, String title, String detail) {
    return new Problem(409, type, title, detail, List.of());
  }

  /** 422: understood, and refused by a rule of the business. */
  public static Problem unprocessable(String type, String title, List<FieldError> errors) {
    return new Problem(422, type, title, null, errors);
  }

  /**
   * 429: as many of these as are taken at once are being worked on. The service itself is well, so
   * no breaker counts it.
   */
  public static Problem busy(String detail) {
    return of(429, ProblemCatalogue.BUSY, detail);
  }

  /** The same refusal with other words for each error. */
  public Problem withErrors(UnaryOperator<FieldError> words) {
    List<FieldError> said = errors.stream().map(words).toList();
    return new Problem(status, type, title, getMessage(), said);
  }

  public int status() {
    return status;
  }

  /** The name in {@code /problems/<name>}. */
  public String type() {
    return type;
  }

  /** As it is written in an answer, without a detail when the title and the errors say it all. */
  public ProblemBody body() {
    String detail = title.equals(getMessage()) ? null : getMessage();
    return new ProblemBody("/problems/" + type, title, status, detail, errors);
  }
}
