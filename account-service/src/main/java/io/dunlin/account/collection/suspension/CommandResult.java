package io.dunlin.account.collection.suspension;

/** The result of a command. */
sealed interface CommandResult {

  /** Carried out; the suspension is what it was when that had been done before. */
  record Done(Suspension after) implements CommandResult {}

  /** The state does not allow it: why, and what could be done instead. */
  record Refused(String why) implements CommandResult {}

  /** The command itself is invalid; the pointer names the field. */
  record Wrong(String pointer, String detail) implements CommandResult {}
}
