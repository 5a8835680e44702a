package io.dunlin.kit.due;

import module java.base;

/**
 * Counts what happens in this process, and wakes who waits for something to happen. Contexts that
 * run in one process may be given the same one. Whoever hands work on calls {@link #happened}
 * between the moment at which it can be seen at the next and the one at which it is gone from here:
 * then nothing was under way if nothing was found and the count has not moved meanwhile.
 */
public final class Activity {

  private final AtomicLong count = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();

  /** Something has been done, or has been handed on. */
  public void happened() {
    lock.lock();
    try {
      count.incrementAndGet();
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  public long count() {
    return count.get();
  }

  /** Returns when more has happened than was seen, or after a while. */
  public void awaitMore(long seen, Duration atMost) throws InterruptedException {
    long left = atMost.toNanos();
    lock.lockInterruptibly();
    try {
      while (count.get() == seen && left > 0) {
        left = more.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
