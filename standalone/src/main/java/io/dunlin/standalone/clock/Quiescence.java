package io.dunlin.standalone.clock;

import module java.base;

import io.dunlin.kit.due.Activity;
import reactor.core.publisher.Flux;

/**
 * Waits until nothing is under way in any service, and nothing has happened while they were asked.
 * It looks again whenever something has happened.
 */
public final class Quiescence {

  /** For what ends without a word, such as the last unread mail. */
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

  private final Duration patience;
  private final Activity activity;
  private final Duration longestPause;

  public Quiescence(Duration patience, Activity activity) {
    this(patience, activity, LONGEST_PAUSE);
  }

  Quiescence(Duration patience, Activity activity, Duration longestPause) {
    this.patience = patience;
    this.activity = activity;
    this.longestPause = longestPause;
  }

  Deadline deadline() {
    return new Deadline(patience);
  }

  /** Returns when all is quiet; fails with what is pending when that takes too long. */
  void await(List<ServiceWork> services) {
    Deadline deadline = deadline();
    List<ServiceWork> asked = new ArrayList<>(services);
    long before = activity.count();
    Optional<ServiceWork> busy = firstBusy(asked);
    while (busy.isPresent() || activity.count() != before) {
      deadline.check(() -> pending(services));
      busy.ifPresent(service -> askFirst(service, asked));
      rest(before);
      before = activity.count();
      busy = firstBusy(asked);
    }
  }

  /** What is behind it is asked once that is quiet, and not each time that it has done a piece. */
  private static void askFirst(ServiceWork service, List<ServiceWork> asked) {
    asked.remove(service);
    asked.addFirst(service);
  }

  private void rest(long seen) {
    try {
      activity.awaitMore(seen, longestPause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nobody waits for quiet any more", e);
    }
  }

  /** The first service that is not quiet; the others are not asked then. */
  private static Optional<ServiceWork> firstBusy(List<ServiceWork> services) {
    return Flux.fromIterable(services)
        .concatMap(service -> service.pending().next().map(_ -> service))
        .next()
        .blockOptional();
  }

  private static List<String> pending(List<ServiceWork> services) {
    return Flux.fromIterable(services)
        .flatMap(ServiceWork::pending)
        .collectList()
        .blockOptional()
        .orElseThrow();
  }
}
