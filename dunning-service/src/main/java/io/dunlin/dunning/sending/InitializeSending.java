package io.dunlin.dunning.sending;

import io.dunlin.dunning.message.SendingSettings;
import io.dunlin.kit.StartupTask;
import org.springframework.stereotype.Component;

/** A new installation sends nothing until somebody says so: the switch is off unless configured. */
@Component
class InitializeSending extends StartupTask {

  private final SendingSwitch sending;
  private final SendingSettings settings;

  InitializeSending(SendingSwitch sending, SendingSettings settings) {
    this.sending = sending;
    this.settings = settings;
  }

  @Override
  protected void run() {
    sending.firstStart(new SendingState(settings.enabled(), settings.ceiling())).block();
  }
}
