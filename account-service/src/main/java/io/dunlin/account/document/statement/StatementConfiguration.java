package io.dunlin.account.document.statement;

import io.dunlin.account.document.statementplan.StatementDays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the rules the configured day of the month. */
@Configuration(proxyBeanMethods = false)
class StatementConfiguration {

  @Bean
  StatementDays statementDays(StatementSettings settings) {
    return new StatementDays(settings.day());
  }
}
