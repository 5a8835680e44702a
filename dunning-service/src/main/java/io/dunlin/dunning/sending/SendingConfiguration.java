package io.dunlin.dunning.sending;

import io.dunlin.dunning.message.SendingSettings;
import io.dunlin.kit.due.Poll;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the clock of short times and the poll that sweeps abandoned messages. */
@Configuration(proxyBeanMethods = false)
class SendingConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Ticker ticker() {
    return System::nanoTime;
  }

  @Bean
  Poll sweepPoll(SweepMessages sweep, SendingSettings settings) {
    return new Poll("sweep", settings.sweep(), sweep::sweep);
  }
}
