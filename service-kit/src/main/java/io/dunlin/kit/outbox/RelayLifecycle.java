package io.dunlin.kit.outbox;

import module java.base;

import io.dunlin.kit.ConditionalOnKafka;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the relay on a thread of its own from the start of the context to its end. */
@Component
@ConditionalOnKafka
class RelayLifecycle implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(RelayLifecycle.class);

  private final Relay relay;
  private final RelayLease lease;
  private volatile @Nullable Thread thread;

  RelayLifecycle(Relay relay, RelayLease lease) {
    this.relay = relay;
    this.lease = lease;
  }

  @Override
  public void start() {
    relay.want(true);
    thread = Thread.ofVirtual().name("outbox-relay").start(relay::run);
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running == null) {
      return;
    }
    relay.want(false);
    running.interrupt();
    try {
      running.join(Duration.ofSeconds(10));
      lease.giveBack();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failure) {
      log.warn("The relay's lease runs out by itself: {}", failure.toString());
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Before the consumers start, after they have stopped: what they did still leaves. */
  @Override
  public int getPhase() {
    return 1;
  }
}
