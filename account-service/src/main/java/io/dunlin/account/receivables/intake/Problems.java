package io.dunlin.account.receivables.intake;

import module java.base;

import io.dunlin.account.receivables.posting.Rejection;
import io.dunlin.account.receivables.posting.Rejection.Reason;
import io.dunlin.kit.input.FieldError;
import io.dunlin.kit.input.Texts;
import io.dunlin.kit.problem.ProblemBody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rejections as problem details. */
@Component
class Problems {

  private static final int LONGEST = 500;

  static @Nullable ProblemBody of(Verdict verdict) {
    return verdict.rejection() == null ? null : of(verdict.rejection());
  }

  static ProblemBody of(Rejection rejection) {
    Reason reason = rejection.reason();
    List<FieldError> errors =
        rejection.errors().stream()
            .map(error -> new FieldError(storable(error.pointer()), storable(error.detail())))
            .toList();
    return new ProblemBody(
        "/problems/" + reason.problem(),
        reason.title(),
        reason.status(),
        detail(rejection),
        errors);
  }

  /** What is told may quote what came in. */
  private static String storable(String text) {
    return Texts.cleaned(text, LONGEST);
  }

  /** Left out when the only error says the same. */
  private static @Nullable String detail(Rejection rejection) {
    boolean isTold =
        rejection.errors().stream().anyMatch(error -> error.detail().equals(rejection.detail()));
    return isTold ? null : storable(rejection.detail());
  }
}
