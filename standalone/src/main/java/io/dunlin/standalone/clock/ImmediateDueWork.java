package io.dunlin.standalone.clock;

import module java.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** While a simulated clock stands, what becomes due at that very instant is still done. */
public final class ImmediateDueWork implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ImmediateDueWork.class);

  private final ClockMover mover;
  private final ScheduledExecutorService look =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("work-of-the-moment").daemon().factory());

  private ImmediateDueWork(ClockMover mover) {
    this.mover = mover;
  }

  /** Looks once a second. */
  public static ImmediateDueWork start(ClockMover mover) {
    ImmediateDueWork work = new ImmediateDueWork(mover);
    var _ = work.look.scheduleWithFixedDelay(work::run, 1, 1, TimeUnit.SECONDS);
    return work;
  }

  private void run() {
    try {
      mover.doWhatIsDueNow();
    } catch (RuntimeException e) {
      log.warn("Due work did not go through and is tried again", e);
    }
  }

  @Override
  public void close() {
    look.shutdownNow();
    try {
      if (!look.awaitTermination(10, TimeUnit.SECONDS)) {
        log.warn("Due work is still running while everything stops");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
