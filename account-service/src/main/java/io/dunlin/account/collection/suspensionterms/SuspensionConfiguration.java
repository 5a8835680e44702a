package io.dunlin.account.collection.suspensionterms;

import io.dunlin.account.collection.warning.WarningNotice;
import io.dunlin.account.receivables.standing.AgeingMilestone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the rules the configured terms of suspension. */
@Configuration(proxyBeanMethods = false)
class SuspensionConfiguration {

  @Bean
  SuspensionTerms suspensionTerms(SuspensionSettings settings) {
    return new SuspensionTerms(
        settings.overDays(),
        settings.warningDays(),
        settings.daysAfterHold(),
        settings.reviewOn(),
        settings.warn(),
        settings.letter(),
        settings.tryAgainAfter());
  }

  /** Clearance tells the letter the day of suspension that it has to name. */
  @Bean
  WarningNotice warningNotice(SuspensionSettings settings) {
    return new WarningNotice(settings.warningDays());
  }

  /** Accounts are looked at when they become candidates, whatever the ageing buckets are. */
  @Bean
  AgeingMilestone suspensionBegins(SuspensionSettings settings) {
    return new AgeingMilestone(settings.overDays());
  }
}
