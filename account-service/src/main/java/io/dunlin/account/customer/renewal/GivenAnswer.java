package io.dunlin.account.customer.renewal;

import module java.base;

import io.dunlin.account.customer.renewal.RenewalAnswer.Verdict;
import io.dunlin.kit.input.ValidationErrors;
import org.jspecify.annotations.Nullable;

/** An answer to a renewal before it is known which side gives it. */
record GivenAnswer(Verdict verdict, @Nullable String reason, @Nullable String nextStep) {

  /** Reads an answer of a person: a no needs a reason, and the step that could make it a yes. */
  static Optional<GivenAnswer> read(
      @Nullable String verdict,
      @Nullable String reason,
      @Nullable String nextStep,
      ValidationErrors errors) {
    Verdict read = errors.oneOf("/verdict", verdict, Verdict.class);
    if (read == Verdict.HOLD) {
      errors.required("/reason", reason);
      errors.required("/nextStep", nextStep);
    } else {
      errors.kept("/reason", reason);
      errors.kept("/nextStep", nextStep);
    }
    return Optional.ofNullable(read).map(given -> new GivenAnswer(given, reason, nextStep));
  }
}
