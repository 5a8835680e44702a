package io.dunlin.standalone.clock;

import module java.base;

import reactor.core.publisher.Flux;

/** Waits until nothing is under way in any service, seen twice in a row. */
public final class Quiescence {

  private static final int IN_A_ROW = 2;
  private static final long SHORTEST_PAUSE = Duration.ofMillis(1).toNanos();
  private static final long LONGEST_PAUSE = Duration.ofMillis(20).toNanos();

  private final Duration patience;

  public Quiescence(Duration patience) {
    this.patience = patience;
  }

  Deadline deadline() {
    return new Deadline(patience);
  }

  /** Returns when all is quiet; fails with what is pending when that takes too long. */
  void await(List<ServiceWork> services) {
    Deadline deadline = deadline();
    long pause = SHORTEST_PAUSE;
    int quiet = 0;
    while (quiet < IN_A_ROW) {
      if (isQuiet(services)) {
        quiet++;
      } else {
        quiet = 0;
        deadline.check(() -> pending(services));
        LockSupport.parkNanos(pause);
        pause = Math.min(pause + pause / 4, LONGEST_PAUSE);
      }
    }
  }

  /** Stops asking at the first thing that is under way. */
  private static boolean isQuiet(List<ServiceWork> services) {
    return Flux.fromIterable(services)
        .concatMap(ServiceWork::pending)
        .next()
        .blockOptional()
        .isEmpty();
  }

  private static List<String> pending(List<ServiceWork> services) {
    return Flux.fromIterable(services)
        .flatMap(ServiceWork::pending)
        .collectList()
        .blockOptional()
        .orElseThrow();
  }
}
