package io.dunlin.standalone.clock;

import module java.base;

import io.dunlin.kit.due.Due;
import io.dunlin.kit.due.DueWork;
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
      List<Plan> plans = doWhatIsDue(plans(services.get()));
      for (Instant next = earliest(plans); !next.isAfter(target); next = earliest(plans)) {
        clock.moveTo(next);
        plans = doWhatIsDue(plans);
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
        runOnce(services.get(), plans(services.get()));
      } finally {
        moving.unlock();
      }
    }
  }

  /** Returns what is due later, once nothing is due at the present instant any more. */
  private List<Plan> doWhatIsDue(List<Plan> known) {
    List<ServiceWork> all = services.get();
    Deadline deadline = stillness.deadline();
    List<Plan> plans = known;
    while (isAnyDue(plans)) {
      deadline.check(() -> stillDue(plans(all)));
      runOnce(all, plans);
      plans = plans(all);
    }
    return plans;
  }

  private static Instant earliest(List<Plan> plans) {
    return plans.stream()
        .flatMap(plan -> plan.dues().stream())
        .map(Due::at)
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  /** The services in their order; quiet after each that did something. */
  private void runOnce(List<ServiceWork> all, List<Plan> plans) {
    Instant now = clock.now();
    for (Plan plan : plans) {
      Set<DueWork> kinds = plan.by(now).map(Due::work).collect(Collectors.toUnmodifiableSet());
      if (!kinds.isEmpty() && plan.service().runDue(kinds, now).blockOptional().orElse(0) > 0) {
        stillness.await(all);
      }
    }
  }

  private boolean isAnyDue(List<Plan> plans) {
    return plans.stream().anyMatch(plan -> plan.by(clock.now()).findAny().isPresent());
  }

  private List<String> stillDue(List<Plan> plans) {
    return plans.stream()
        .flatMap(plan -> plan.by(clock.now()).map(due -> stillDue(plan.service(), due)))
        .toList();
  }

  private static String stillDue(ServiceWork service, Due due) {
    return "%s of %s due at %s".formatted(due.work().name(), service.name(), due.at());
  }

  private static List<Plan> plans(List<ServiceWork> all) {
    return Flux.fromIterable(all)
        .flatMapSequential(
            service -> service.dues().collectList().map(dues -> new Plan(service, dues)))
        .collectList()
        .blockOptional()
        .orElseThrow();
  }

  private record Plan(ServiceWork service, List<Due> dues) {

    Stream<Due> by(Instant now) {
      return dues.stream().filter(due -> due.isBy(now));
    }
  }
}
