package io.dunlin.account.collection.suspension;

import java.time.LocalDate;

/** What somebody decides on a suspension, in the weekly review or at any time (E2). */
sealed interface Order {

  String reason();

  /**
   * Warn as soon as nothing holds it; a hold by hand ends. Of a warned account whose letter has not
   * left: the customer was told otherwise.
   */
  record Proceed(String reason) implements Order {}

  /** Neither warn nor suspend before a day. */
  record HoldUntil(String reason, LocalDate until) implements Order {}

  /** Let the account go; in this episode it is not a candidate again by itself. */
  record Release(String reason) implements Order {}

  /** Warn at once. */
  record Warn(String reason) implements Order {}

  /** Put it in service again although it is not current. */
  record Reinstate(String reason) implements Order {}
}
