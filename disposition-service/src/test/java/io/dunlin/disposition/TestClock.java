package io.dunlin.disposition;

import module java.base;

import io.dunlin.kit.clock.SimulatedBusinessClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Business time that stands still until a test moves it. */
@TestConfiguration(proxyBeanMethods = false)
class TestClock {

  /** A Monday morning in Chicago. */
  static final Instant START = Instant.parse("2026-03-02T15:00:00Z");

  @Bean
  SimulatedBusinessClock clock() {
    return new SimulatedBusinessClock(START);
  }
}
