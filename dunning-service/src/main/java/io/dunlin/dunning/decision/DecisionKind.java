package io.dunlin.dunning.decision;

/** What was decided. */
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
