package io.dunlin.kit;

import org.springframework.context.SmartLifecycle;

/** Something that has to be done before the service takes its first event or begins due work. */
public abstract class StartupTask implements SmartLifecycle {

  private volatile boolean running;

  /** Returns when it is done; a failure keeps the service from starting. */
  protected abstract void run();

  @Override
  public final void start() {
    run();
    running = true;
  }

  @Override
  public final void stop() {
    running = false;
  }

  @Override
  public final boolean isRunning() {
    return running;
  }

  /** Long before the consumers and the due work. */
  @Override
  public final int getPhase() {
    return 0;
  }
}
