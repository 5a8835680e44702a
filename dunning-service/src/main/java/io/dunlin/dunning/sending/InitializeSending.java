package io.dunlin.dunning.sending;

import io.dunlin.dunning.message.SendingSettings;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A new installation sends nothing until somebody says so: the switch is off unless configured. */
@Component
class InitializeSending implements SmartLifecycle {

  private final SendingSwitch sending;
  private final SendingSettings settings;
  private volatile boolean running;

  InitializeSending(SendingSwitch sending, SendingSettings settings) {
    this.sending = sending;
    this.settings = settings;
  }

  @Override
  public void start() {
    sending.firstStart(new SendingState(settings.enabled(), settings.ceiling())).block();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Long before the due work. */
  @Override
  public int getPhase() {
    return 0;
  }
}
