package io.dunlin.kit.problem;

import module java.base;

import io.dunlin.kit.input.FieldError;
import io.dunlin.kit.input.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a request, field by field. */
final class BadInput {

  private static final int LONGEST_QUOTE = 100;

  private BadInput() {}

  static Problem of(JacksonException error) {
    if (error instanceof StreamReadException) {
      return Problem.of(400, ProblemCatalogue.UNREADABLE, where(error));
    }
    return Problem.invalid(pointer(error), detail(error));
  }

  static Problem of(WebExchangeBindException invalid) {
    return Problem.invalid(invalid.getAllErrors().stream().map(BadInput::fieldError).toList());
  }

  static Problem of(HandlerMethodValidationException invalid) {
    return Problem.invalid(
        invalid.getParameterValidationResults().stream()
            .flatMap(
                result ->
                    result instanceof ParameterErrors errors
                        ? errors.getAllErrors().stream().map(BadInput::fieldError)
                        : result.getResolvableErrors().stream()
                            .map(
                                error ->
                                    new FieldError(
                                        parameter(result.getMethodParameter()),
                                        String.valueOf(error.getDefaultMessage()))))
            .toList());
  }

  /** A parameter of the query or the path that is missing or of the wrong type. */
  static Optional<Problem> ofParameter(Throwable error) {
    if (error instanceof MissingRequestValueException missing) {
      return Optional.of(Problem.invalid("?" + missing.getName(), "This is needed"));
    }
    if (error instanceof ServerWebInputException input
        && input.getCause() instanceof TypeMismatchException mismatch) {
      String detail = "Cannot be read as " + TypeNames.of(mismatch.getRequiredType());
      return Optional.of(Problem.invalid(parameter(input.getMethodParameter()), detail));
    }
    return Optional.empty();
  }

  private static FieldError fieldError(ObjectError error) {
    String message = String.valueOf(error.getDefaultMessage());
    return error instanceof org.springframework.validation.FieldError field
        ? new FieldError(pointerOf(field.getField()), message)
        : new FieldError("", message);
  }

  /** {@code items[0].dueOn} is {@code /items/0/dueOn}. */
  private static String pointerOf(String path) {
    return "/" + path.replace("[", "/").replace("]", "").replace(".", "/");
  }

  private static String parameter(@Nullable MethodParameter parameter) {
    return parameter == null ? "" : "?" + parameter.getParameterName();
  }

  static String pointer(JacksonException error) {
    return error.getPath().stream().map(BadInput::step).collect(Collectors.joining());
  }

  private static String step(JacksonException.Reference step) {
    String name = step.getPropertyName();
    return "/" + (name == null ? String.valueOf(step.getIndex()) : escaped(name));
  }

  /** A field's name as a step of a JSON pointer. */
  static String escaped(String name) {
    return quoted(name).replace("~", "~0").replace("/", "~1");
  }

  static String detail(JacksonException error) {
    return switch (error) {
      case UnrecognizedPropertyException unknown ->
          "Not a field here; known are " + list(unknown.getKnownPropertyIds());
      case InvalidFormatException wrong ->
          "\"%s\" is not %s"
              .formatted(quoted(wrong.getValue()), TypeNames.of(wrong.getTargetType()));
      case InvalidNullException _ -> "Must not have null in it";
      case MismatchedInputException wrong -> mismatch(wrong);
      default -> String.valueOf(NestedExceptionUtils.getMostSpecificCause(error).getMessage());
    };
  }

  private static String mismatch(MismatchedInputException wrong) {
    return wrong.getTargetType() == null
        ? String.valueOf(wrong.getOriginalMessage())
        : "Must be " + TypeNames.of(wrong.getTargetType());
  }

  /** Names in their alphabet. */
  static String list(@Nullable Collection<?> names) {
    return names == null
        ? "none"
        : names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }

  /** What was sent, as far as it is worth to be repeated. */
  static String quoted(@Nullable Object value) {
    return Texts.cleaned(String.valueOf(value), LONGEST_QUOTE);
  }

  private static String where(JacksonException error) {
    var place = error.getLocation();
    return place == null
        ? String.valueOf(error.getOriginalMessage())
        : "%s (line %d, column %d)"
            .formatted(error.getOriginalMessage(), place.getLineNr(), place.getColumnNr());
  }
}
