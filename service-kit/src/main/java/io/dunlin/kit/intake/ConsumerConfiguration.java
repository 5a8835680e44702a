package io.dunlin.kit.intake;

import io.dunlin.kit.ConditionalOnKafka;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** No batch is ever given up: the intake parks what cannot work, the rest is tried again. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnKafka
class ConsumerConfiguration {

  private static final long PAUSE_MILLIS = 1000;

  @Bean
  CommonErrorHandler errorHandler() {
    return new DefaultErrorHandler(new FixedBackOff(PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
  }
}
