package io.dunlin.kit.due;

import module java.base;

import io.dunlin.kit.database.ConnectionPoolKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;

/**
 * Does something at once and then every so often, in wall time, until it is stopped. What fails is
 * logged and tried again at the next turn.
 */
public final class Poll implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Poll.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String name;
  private final Optional<Duration> pause;
  private final Supplier<? extends Mono<?>> turn;
  private final Semaphore wake = new Semaphore(0);
  private volatile @Nullable Thread thread;

  /**
   * A poll that begins with the context.
   *
   * @param pause between two turns, such as {@code 1s}; {@code off} when somebody else triggers it
   */
  public Poll(String name, String pause, Supplier<? extends Mono<?>> turn) {
    this.name = name;
    this.pause = read(pause);
    this.turn = turn;
  }

  @Override
  public void start() {
    pause.ifPresent(
        between -> {
          Thread fresh = Thread.ofVirtual().name(name).unstarted(() -> poll(between));
          thread = fresh;
          fresh.start();
        });
  }

  /** Takes the next turn at once: there is something to do. */
  public void wake() {
    wake.release();
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    wake();
    if (running != null) {
      join(running);
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void poll(Duration between) {
    try {
      do {
        takeTurn();
        rest(between);
      } while (Thread.currentThread().equals(thread));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void rest(Duration between) throws InterruptedException {
    if (wake.tryAcquire(between.toMillis(), TimeUnit.MILLISECONDS)) {
      wake.drainPermits();
    }
  }

  private void takeTurn() {
    try {
      turn.get().contextWrite(ConnectionPoolKind.WORK).block();
    } catch (RuntimeException failure) {
      log.warn("{} failed and is tried again", name, failure);
    }
  }

  /** What runs may finish; what takes too long is rolled back with its connection. */
  private static void join(Thread running) {
    try {
      running.join(PATIENCE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** YAML reads a bare "off" as the boolean false. */
  private static Optional<Duration> read(String pause) {
    return pause.equalsIgnoreCase("off") || pause.equalsIgnoreCase("false")
        ? Optional.empty()
        : Optional.of(DurationStyle.detectAndParse(pause));
  }
}
