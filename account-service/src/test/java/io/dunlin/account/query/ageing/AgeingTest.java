package io.dunlin.account.query.ageing;

import module java.base;

import io.dunlin.account.AccountService;
import io.dunlin.kit.clock.SimulatedBusinessClock;
import io.dunlin.testkit.DunlinTest;
import io.dunlin.testkit.DunlinTest.Need;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A test of the service of a company in Chicago, on a clock that only the test moves. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DunlinTest(
    value = AccountService.CONFIG,
    classes = AccountService.class,
    needs = {Need.POSTGRES, Need.KAFKA, Need.TOKENS},
    properties = {"dunlin.company.zone=America/Chicago", "dunlin.due-work.poll=off"})
@Import(AgeingTest.Clock.class)
@interface AgeingTest {

  @TestConfiguration
  class Clock {
    @Bean
    SimulatedBusinessClock clock() {
      return new SimulatedBusinessClock(Instant.parse("2026-01-05T12:00:00Z"));
    }
  }
}
