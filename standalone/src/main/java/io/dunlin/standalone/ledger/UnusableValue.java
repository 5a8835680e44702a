package io.dunlin.standalone.ledger;

/** A value that cannot be what the mapping says it is; the message names the column. */
final class UnusableValue extends RuntimeException {

  UnusableValue(String message) {
    super(message, null, false, false);
  }
}
