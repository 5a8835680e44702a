package io.dunlin.disposition;

import io.dunlin.disposition.input.Findings;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.problem.Problem.FieldError;
import io.dunlin.kit.problem.ProblemCatalogue;

/** Ends a request that has findings with the one problem that lists them all. */
public final class InvalidInput {

  private InvalidInput() {}

  /** Ends a request for a page after a cursor that was never handed out. */
  public static Problem cursor() {
    Findings findings = new Findings();
    findings.add("?after", "The value of next of the page before");
    return problem(findings);
  }

  public static void raise(Findings findings) {
    if (!findings.isEmpty()) {
      throw problem(findings);
    }
  }

  private static Problem problem(Findings findings) {
    return Problem.badRequest(
        ProblemCatalogue.INVALID.typeName(),
        ProblemCatalogue.INVALID.title(),
        findings.all().stream().map(f -> new FieldError(f.pointer(), f.detail())).toList());
  }
}
