package io.dunlin.account.customer.renewal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the rules the configured terms of the reviews. */
@Configuration(proxyBeanMethods = false)
class RenewalConfiguration {

  @Bean
  ReviewTerms reviewTerms(RenewalSettings settings) {
    return new ReviewTerms(
        settings.openDaysBefore(), settings.answerWithinDays(), settings.sameWithinDays());
  }
}
