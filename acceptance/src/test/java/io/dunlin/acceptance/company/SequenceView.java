package io.dunlin.acceptance.company;

import module java.base;

import org.jspecify.annotations.Nullable;

/** A running, held, stopped or completed sequence, with its steps. */
public record SequenceView(
    String id,
    String account,
    @Nullable String episode,
    String playbook,
    int version,
    String state,
    @Nullable String reason,
    @Nullable Integer processDay,
    @Nullable Integer sequenceDay,
    List<Step> steps) {

  public Step step(String step) {
    return steps.stream()
        .filter(candidate -> candidate.step().equals(step))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No step " + step + " in " + steps));
  }

  /** One step of the playbook and what became of it. */
  public record Step(
      String step,
      int processDay,
      @Nullable Integer sequenceDay,
      String kind,
      String state,
      @Nullable Instant at) {}
}
