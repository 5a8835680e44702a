package io.dunlin.dunning.sequence;

import module java.base;

import io.dunlin.dunning.playbook.Playbook;
import io.dunlin.dunning.playbook.Step;

/** The steps that are left, looked up by what is done and never by what the day was (W7). */
record RemainingSteps(List<Step> left) {

  static RemainingSteps of(Playbook playbook, List<StepRun> done) {
    Set<String> gone = done.stream().map(StepRun::step).collect(Collectors.toSet());
    return new RemainingSteps(
        playbook.steps().stream().filter(step -> !gone.contains(step.id())).toList());
  }

  boolean isEmpty() {
    return left.isEmpty();
  }

  Optional<Step> next() {
    return left.stream().findFirst();
  }

  /**
   * Returns what is due by now: the latest day's steps are taken, the earlier ones are passed over.
   */
  Due due(LocalDate oldestDueOn, Function<LocalDate, Instant> workTimeOn, Instant now) {
    List<Step> due =
        left.stream()
            .filter(step -> !workTimeOn.apply(oldestDueOn.plusDays(step.day())).isAfter(now))
            .toList();
    int latest = due.isEmpty() ? 0 : due.getLast().day();
    return new Due(
        due.stream().filter(step -> step.day() == latest).toList(),
        due.stream().filter(step -> step.day() < latest).toList());
  }

  /** The steps to take, and those that were missed and are caught up by them. */
  record Due(List<Step> taken, List<Step> passedOver) {}
}
