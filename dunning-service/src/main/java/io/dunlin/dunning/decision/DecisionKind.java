package io.dunlin.dunning.decision;

/** A message is written, held, cancelled or skipped, or a person is asked. */
public enum DecisionKind {
  /** Written to the customer, or planned to be. */
  WRITE,
  /** Not now. */
  HOLD,
  /** Not any more. */
  CANCEL,
  /** A later step took its place (W7). */
  SKIP,
  /** A person was asked instead. */
  ASK
}
