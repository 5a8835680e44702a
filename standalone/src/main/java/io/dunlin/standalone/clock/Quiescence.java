package io.dunlin.standalone.clock;

import module java.base;

import io.dunlin.kit.due.Activity;
import io.dunlin.kit.due.QuiescenceCheck;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
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
    List<QuiescenceCheck> checks = cheapFirst(services);
    long before = activity.count();
    Optional<QuiescenceCheck> busy = firstBusy(checks);
    while (busy.isPresent() || activity.count() != before) {
      deadline.check(() -> pending(checks));
      busy.ifPresent(check -> askFirst(check, checks));
      rest(before);
      before = activity.count();
      busy = firstBusy(checks);
    }
  }

  /** What is told by counts in memory comes before what a database or the mailbox is asked for. */
  private static List<QuiescenceCheck> cheapFirst(List<ServiceWork> services) {
    return services.stream()
        .flatMap(service -> service.checks().stream())
        .sorted(AnnotationAwareOrderComparator.INSTANCE)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** What is behind it is asked once that is quiet, and not each time that it has done a piece. */
  private static void askFirst(QuiescenceCheck check, List<QuiescenceCheck> checks) {
    checks.remove(check);
    checks.addFirst(check);
  }

  private void rest(long seen) {
    try {
      activity.awaitMore(seen, longestPause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nobody waits for quiet any more", e);
    }
  }

  /** The first that is not quiet; the others are not asked then. */
  private static Optional<QuiescenceCheck> firstBusy(List<QuiescenceCheck> checks) {
    return Flux.fromIterable(checks)
        .concatMap(check -> check.pending().map(_ -> check))
        .next()
        .blockOptional();
  }

  private static List<String> pending(List<QuiescenceCheck> checks) {
    return Flux.fromIterable(checks)
        .flatMap(QuiescenceCheck::pending)
        .collectList()
        .blockOptional()
        .orElseThrow();
  }
}
