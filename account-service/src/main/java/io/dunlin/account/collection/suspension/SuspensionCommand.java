package io.dunlin.account.collection.suspension;

import module java.base;

/** A command of a person, in the weekly review or at any time (E2). */
public sealed interface SuspensionCommand {

  String reason();

  /**
   * Warn as soon as nothing holds it; a hold by hand ends. Of a warned account whose letter has not
   * left: the customer was told otherwise.
   */
  record Proceed(String reason) implements SuspensionCommand {}

  /** Neither warn nor suspend before a day. */
  record HoldUntil(String reason, LocalDate until) implements SuspensionCommand {}

  /** Let the account go; in this episode it is not a candidate again by itself. */
  record Release(String reason) implements SuspensionCommand {}

  /** Warn at once. */
  record Warn(String reason) implements SuspensionCommand {}

  /** Put it in service again although it is not current. */
  record Reinstate(String reason) implements SuspensionCommand {}
}
