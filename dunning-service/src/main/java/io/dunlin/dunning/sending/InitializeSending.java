package io.dunlin.dunning.sending;

import io.dunlin.dunning.message.SendingSettings;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** A new installation sends nothing until somebody says so: the switch is off unless configured. */
@Component
class InitializeSending implements SmartInitializingSingleton {

  private final SendingSwitch sending;
  private final SendingSettings settings;

  InitializeSending(SendingSwitch sending, SendingSettings settings) {
    this.sending = sending;
    this.settings = settings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    sending.firstStart(new SendingState(settings.enabled(), settings.ceiling())).block();
  }
}
