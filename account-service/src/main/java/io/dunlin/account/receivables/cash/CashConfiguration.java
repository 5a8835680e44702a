package io.dunlin.account.receivables.cash;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives everybody the same calendars, because each is read once. */
@Configuration(proxyBeanMethods = false)
class CashConfiguration {

  @Bean
  ApplicationDeadline deadline() {
    return new ApplicationDeadline();
  }
}
