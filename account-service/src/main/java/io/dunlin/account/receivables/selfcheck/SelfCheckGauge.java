package io.dunlin.account.receivables.selfcheck;

import module java.base;

import io.dunlin.account.receivables.selfcheck.SelfChecks.Run;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.database.ConnectionPoolKind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows what the last whole check found, and how long ago that was. */
@Component
class SelfCheckGauge {

  private final SelfChecks checks;
  private final BusinessClock clock;
  private volatile @Nullable Run last;

  SelfCheckGauge(SelfChecks checks, BusinessClock clock, MeterRegistry meters) {
    this.checks = checks;
    this.clock = clock;
    Gauge.builder("dunlin.ledger.differences", this, SelfCheckGauge::differences)
        .description("balances that do not follow from their movements")
        .register(meters);
    Gauge.builder("dunlin.ledger.events.lost", this, SelfCheckGauge::lostEvents)
        .description("events of Finance that were accepted and are in no book")
        .register(meters);
    Gauge.builder("dunlin.ledger.checked.age", this, SelfCheckGauge::age)
        .description("business time since the books were checked as a whole")
        .baseUnit("seconds")
        .register(meters);
  }

  @Scheduled(fixedDelayString = "${dunlin.gauges.every:PT10S}")
  Mono<Void> look() {
    return checks
        .latestEnded()
        .doOnNext(run -> last = run)
        .contextWrite(ConnectionPoolKind.WORK)
        .then();
  }

  private double differences() {
    Run run = last;
    return run == null ? 0 : run.differences();
  }

  private double lostEvents() {
    Run run = last;
    return run == null ? 0 : run.lostEvents();
  }

  private double age() {
    Run run = last;
    Instant ended = run == null ? null : run.endedAt();
    return ended == null ? 0 : Duration.between(ended, clock.now()).toSeconds();
  }
}
