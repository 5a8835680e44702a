package io.dunlin.kit.problem;

import io.dunlin.kit.input.ValidationErrors;

/** Ends a request whose input has errors with the one problem that lists them all. */
public final class InvalidInput {

  private InvalidInput() {}

  /** Does nothing when there are none. */
  public static void raise(ValidationErrors errors) {
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors.all());
    }
  }
}
