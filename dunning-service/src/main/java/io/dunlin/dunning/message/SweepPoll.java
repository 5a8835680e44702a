package io.dunlin.dunning.message;

import io.dunlin.kit.database.Lane;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sweeps every so often, in wall time. */
@Component
class SweepPoll implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SweepPoll.class);

  private final SweepMessages sweep;
  private final MessageSettings settings;
  private volatile @Nullable Thread thread;
  private volatile CountDownLatch stopping = new CountDownLatch(1);

  SweepPoll(SweepMessages sweep, MessageSettings settings) {
    this.sweep = sweep;
    this.settings = settings;
  }

  @Override
  public void start() {
    if (settings.isSwept()) {
      stopping = new CountDownLatch(1);
      thread = Thread.ofVirtual().name("sweep").start(this::poll);
    }
  }

  @Override
  public void stop() {
    stopping.countDown();
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void poll() {
    long pause = DurationStyle.detectAndParse(settings.sweep()).toMillis();
    try {
      while (!stopping.await(pause, TimeUnit.MILLISECONDS)) {
        once();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void once() {
    try {
      sweep.sweep().contextWrite(Lane.WORK).block();
    } catch (RuntimeException e) {
      log.warn("The sweep failed and is tried again", e);
    }
  }
}
