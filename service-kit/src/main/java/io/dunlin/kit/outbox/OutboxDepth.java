package io.dunlin.kit.outbox;

import module java.base;

import io.dunlin.kit.ConditionalOnDatabase;
import io.dunlin.kit.due.Activity;
import org.springframework.stereotype.Component;

/**
 * Counts in memory what this process committed and published, and wakes the relay. Zero means that
 * nothing waits; anything else means: look into the table.
 */
@Component
@ConditionalOnDatabase
class OutboxDepth {

  // What was left by an earlier run is not known before the first look.
  private final AtomicLong waiting = new AtomicLong(1);
  private final Semaphore wake = new Semaphore(0);
  private final Activity activity;

  OutboxDepth(Activity activity) {
    this.activity = activity;
  }

  void grew(int count) {
    waiting.addAndGet(count);
    wake.release();
    activity.happened();
  }

  /** What was published is there for its readers before it is gone from here. */
  void shrank(int count) {
    activity.happened();
    waiting.addAndGet(-count);
    activity.happened();
  }

  long waiting() {
    return waiting.get();
  }

  /** Nothing was found in the table while the count stood at {@code seen}. */
  void foundEmptyAt(long seen) {
    waiting.compareAndSet(seen, 0);
  }

  /** Waits for a commit, but not longer than a while. */
  void awaitGrowth(Duration atMost) throws InterruptedException {
    if (wake.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      wake.drainPermits();
    }
  }
}
