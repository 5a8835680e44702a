package io.dunlin.account.customer.transfer;

import io.dunlin.account.customer.transfer.Checked.Bad;
import io.dunlin.account.customer.transfer.Checked.Fault;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.problem.Problem.FieldError;
import io.dunlin.kit.problem.ProblemCatalogue;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is answered when a transfer cannot be done as asked. */
@Component
class Refusals {

  static Problem invalid(List<Fault> faults) {
    return Problem.badRequest(
        ProblemCatalogue.INVALID.typeName(),
        ProblemCatalogue.INVALID.title(),
        faults.stream().map(f -> new FieldError("/" + f.field(), f.detail())).toList());
  }

  /** Nothing of a file was done; the pointers are {@code /line/field}. */
  static Problem badRows(List<Bad> rows) {
    return Problem.unprocessable(
        ProblemCatalogue.INVALID.typeName(),
        ProblemCatalogue.INVALID.title(),
        rows.stream().flatMap(Refusals::errors).toList());
  }

  private static Stream<FieldError> errors(Bad row) {
    return row.faults().stream()
        .map(f -> new FieldError("/%d/%s".formatted(row.line(), f.field()), f.detail()));
  }

  static Problem notPossible(String detail) {
    return Problem.conflict(
        ProblemCatalogue.CONFLICT.typeName(), ProblemCatalogue.CONFLICT.title(), detail);
  }

  static <T> Mono<T> unknown(String transfer) {
    return Mono.error(() -> Problem.notFound("Transfer " + transfer));
  }
}
