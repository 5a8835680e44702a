package io.dunlin.kit.due;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for due work every so often. */
@Configuration(proxyBeanMethods = false)
class DueWorkConfiguration {

  @Bean
  Poll dueWorkPoll(DueWorkRunner runner, DueWorkSettings settings) {
    return new Poll("due-work", settings.poll(), runner::runAll);
  }
}
