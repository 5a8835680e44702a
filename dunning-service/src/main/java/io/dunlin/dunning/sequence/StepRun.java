package io.dunlin.dunning.sequence;

import module java.base;

/** A step that is done with: it ran, or a later one was taken in its place (W7). */
public record StepRun(String step, Outcome outcome, Instant at) {

  /** The step ran, or a later one took its place. */
  public enum Outcome {
    RAN,
    SKIPPED
  }
}
