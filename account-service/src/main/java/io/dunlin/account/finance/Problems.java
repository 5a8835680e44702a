package io.dunlin.account.finance;

import io.dunlin.account.ledger.Rejection;
import io.dunlin.account.ledger.Rejection.Reason;
import io.dunlin.kit.problem.Problem.FieldError;
import io.dunlin.kit.problem.ProblemBody;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rejections as problem details. */
@Component
class Problems {

  private static final int LONGEST = 500;

  static ProblemBody of(Rejection rejection) {
    Reason reason = rejection.reason();
    List<FieldError> errors =
        rejection.flaws().stream()
            .map(flaw -> new FieldError(storable(flaw.pointer()), storable(flaw.detail())))
            .toList();
    return new ProblemBody(
        "/problems/" + reason.problem(),
        reason.title(),
        reason.status(),
        storable(rejection.detail()),
        errors);
  }

  /** What is told may quote what came in; PostgreSQL takes no NUL, and nobody a novel. */
  private static String storable(String text) {
    String clean = text.replace('\0', ' ');
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
  }
}
