package io.dunlin.account;

import module java.base;

import io.dunlin.kit.clock.SimulatedBusinessClock;
import io.dunlin.testkit.DunlinTest;
import io.dunlin.testkit.DunlinTest.Need;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A test of the whole service, on a clock that stands still in 2026 until it is moved. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DunlinTest(
    value = AccountService.CONFIG,
    classes = AccountService.class,
    needs = {Need.POSTGRES, Need.KAFKA, Need.TOKENS})
@Import(AccountTest.Clock.class)
public @interface AccountTest {

  /** The day on which the tests begin is 2026-03-01, at noon UTC. */
  @TestConfiguration
  class Clock {
    @Bean
    SimulatedBusinessClock clock() {
      return new SimulatedBusinessClock(Instant.parse("2026-03-01T12:00:00Z"));
    }
  }
}
