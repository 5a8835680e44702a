package io.dunlin.account.customer.checklist;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the rules the configured products. */
@Configuration(proxyBeanMethods = false)
class ChecklistConfiguration {

  @Bean
  ChecklistProducts products(ChecklistSettings settings) {
    return new ChecklistProducts(settings.credentialingProducts(), settings.learningProducts());
  }
}
