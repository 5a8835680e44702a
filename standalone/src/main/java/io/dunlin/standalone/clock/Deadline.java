package io.dunlin.standalone.clock;

import module java.base;

import io.dunlin.kit.problem.Problem;

/** The end of patience, in wall time. */
final class Deadline {

  private final Duration patience;
  private final long end;

  Deadline(Duration patience) {
    this.patience = patience;
    this.end = System.nanoTime() + patience.toNanos();
  }

  /** Fails with what is pending once patience is at its end. */
  void check(Supplier<List<String>> pending) {
    if (System.nanoTime() - end > 0) {
      throw Problem.conflict(
          "clock-not-quiet",
          "Work is still under way",
          "After %d s this was still under way: %s. The clock stays where it is."
              .formatted(patience.toSeconds(), String.join("; ", pending.get())));
    }
  }
}
