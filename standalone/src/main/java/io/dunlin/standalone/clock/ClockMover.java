package io.dunlin.standalone.clock;

import module java.base;

import io.dunlin.kit.problem.Problem;
import reactor.core.publisher.Flux;

/**
 * Moves the simulated clock from one due instant to the next: at each, all that is due is done and
 * all is quiet before time goes on. Days on which nothing is due cost nothing.
 */
public final class ClockMover {

  private final PersistentClock clock;
  private final Supplier<List<ServiceWork>> services;
  private final Quiescence stillness;
  private final ReentrantLock moving = new ReentrantLock(true);

  public ClockMover(
      PersistentClock clock, Supplier<List<ServiceWork>> services, Quiescence stillness) {
    this.clock = clock;
    this.services = services;
    this.stillness = stillness;
  }

  public Instant now() {
    return clock.now();
  }

  /** Moves forward through every due instant up to the target; refuses to go back. */
  public void moveTo(Instant target) {
    moving.lock();
    try {
      if (target.isBefore(clock.now())) {
        throw Problem.conflict(
            "clock-goes-back",
            "Time never goes back",
            "The clock stands at %s and never goes back to %s.".formatted(clock.now(), target));
      }
      stillness.await(services.get());
      List<Due> dues = doWhatIsDue(dues(services.get()));
      for (Instant next = earliest(dues); !next.isAfter(target); next = earliest(dues)) {
        clock.moveTo(next);
        dues = doWhatIsDue(dues);
      }
      clock.moveTo(target);
    } finally {
      moving.unlock();
    }
  }

  /** Does what has become due at the present instant, unless the clock is being moved anyway. */
  void doWhatIsDueNow() {
    if (moving.tryLock()) {
      try {
        runOnce(services.get(), dues(services.get()));
      } finally {
        moving.unlock();
      }
    }
  }

  /** Returns what is due later, once nothing is due at the present instant any more. */
  private List<Due> doWhatIsDue(List<Due> known) {
    List<ServiceWork> all = services.get();
    Deadline deadline = stillness.deadline();
    List<Due> dues = known;
    while (isAnyDue(dues)) {
      deadline.check(() -> stillDue(dues(all)));
      runOnce(all, dues);
      dues = dues(all);
    }
    return dues;
  }

  private static Instant earliest(List<Due> dues) {
    return dues.stream().map(Due::at).min(Instant::compareTo).orElse(Instant.MAX);
  }

  /** The services in their order; quiet after each that did something. */
  private void runOnce(List<ServiceWork> all, List<Due> dues) {
    Instant now = clock.now();
    for (Due due : dues) {
      if (!due.at().isAfter(now) && due.service().runDue(now).blockOptional().orElse(0) > 0) {
        stillness.await(all);
      }
    }
  }

  private boolean isAnyDue(List<Due> dues) {
    return dues.stream().anyMatch(due -> !due.at().isAfter(clock.now()));
  }

  private List<String> stillDue(List<Due> dues) {
    return dues.stream()
        .filter(due -> !due.at().isAfter(clock.now()))
        .map(due -> "work of %s due at %s".formatted(due.service().name(), due.at()))
        .toList();
  }

  private static List<Due> dues(List<ServiceWork> all) {
    return Flux.fromIterable(all)
        .flatMapSequential(service -> service.nextDue().map(at -> new Due(service, at)))
        .collectList()
        .blockOptional()
        .orElseThrow();
  }

  private record Due(ServiceWork service, Instant at) {}
}
