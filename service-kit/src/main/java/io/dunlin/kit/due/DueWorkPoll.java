package io.dunlin.kit.due;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for due work every so often, unless that is switched off. */
@Component
class DueWorkPoll implements SmartLifecycle {

  private final DueWorkRunner runner;
  private final DueWorkSettings settings;
  private volatile @Nullable Thread thread;
  private volatile CountDownLatch stopping = new CountDownLatch(1);

  DueWorkPoll(DueWorkRunner runner, DueWorkSettings settings) {
    this.runner = runner;
    this.settings = settings;
  }

  @Override
  public void start() {
    if (settings.isOff()) {
      return;
    }
    stopping = new CountDownLatch(1);
    thread = Thread.ofVirtual().name("due-work").start(this::poll);
  }

  @Override
  public void stop() {
    stopping.countDown();
    Thread running = thread;
    thread = null;
    if (running != null) {
      join(running);
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void poll() {
    try {
      while (!stopping.await(settings.pause().toMillis(), TimeUnit.MILLISECONDS)) {
        runner.runAll().block();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** What runs may finish; what takes too long is rolled back with its connection. */
  private static void join(Thread running) {
    try {
      running.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
