package io.dunlin.kit.due;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for due work every so often, and counts what happens. */
@Configuration(proxyBeanMethods = false)
class DueWorkConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Activity activity() {
    return new Activity();
  }

  @Bean
  Poll dueWorkPoll(DueWorkRunner runner, DueWorkSettings settings) {
    return new Poll("due-work", settings.poll(), runner::runAll);
  }
}
