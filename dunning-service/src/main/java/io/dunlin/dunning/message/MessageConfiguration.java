package io.dunlin.dunning.message;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What sending needs besides its own parts. */
@Configuration(proxyBeanMethods = false)
class MessageConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Ticker ticker() {
    return System::nanoTime;
  }
}
