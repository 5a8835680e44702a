package io.dunlin.dunning.sequence;

/** Where a sequence stands; only a running one takes steps. */
public enum SequenceState {
  RUNNING,
  HELD,
  STOPPED,
  COMPLETED
}
