package io.dunlin.account.receivables.standing;

import module java.base;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the rules the configured edges of the ageing buckets. */
@Configuration(proxyBeanMethods = false)
class AgeingConfiguration {

  @Bean
  AgeingEdges ageingEdges(AgeingSettings settings, List<AgeingMilestone> milestones) {
    return new AgeingEdges(
        settings.edges(), milestones.stream().map(AgeingMilestone::daysPastDue).toList());
  }
}
