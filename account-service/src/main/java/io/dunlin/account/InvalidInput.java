package io.dunlin.account;

import io.dunlin.account.input.Findings;
import io.dunlin.account.input.Place;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.problem.Problem.FieldError;
import io.dunlin.kit.web.PageRequest;

/** Ends a request that has findings with the one problem that lists them all. */
public final class InvalidInput {

  private InvalidInput() {}

  public static void raise(Findings findings) {
    if (!findings.isEmpty()) {
      throw problem(findings);
    }
  }

  /** Where the page begins; a cursor that was never handed out ends the request. */
  public static Place place(PageRequest page) {
    String after = page.afterKey();
    return after == null
        ? Place.TOP
        : Place.read(after).orElseThrow(() -> PageRequest.wrongCursor());
  }

  private static Problem problem(Findings findings) {
    return Problem.invalid(
        findings.all().stream().map(f -> new FieldError(f.pointer(), f.detail())).toList());
  }
}
