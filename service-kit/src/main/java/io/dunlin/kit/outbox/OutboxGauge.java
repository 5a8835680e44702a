package io.dunlin.kit.outbox;

import module java.base;

import io.dunlin.kit.ConditionalOnDatabase;
import io.dunlin.kit.database.ConnectionPoolKind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows how many events wait to be published and for how long the first has waited. */
@Component
@ConditionalOnDatabase
class OutboxGauge {

  private final OutboxRows rows;
  private final Clock wall = Clock.systemUTC();
  private volatile Backlog backlog = new Backlog(0, null);

  OutboxGauge(OutboxRows rows, MeterRegistry meters) {
    this.rows = rows;
    Gauge.builder("dunlin.outbox.depth", this, gauge -> gauge.backlog.events())
        .description("events that wait to be published")
        .register(meters);
    Gauge.builder("dunlin.outbox.age", this, OutboxGauge::age)
        .description("how long the first of them has waited")
        .baseUnit("seconds")
        .register(meters);
  }

  @Scheduled(fixedDelayString = "${dunlin.gauges.every:PT10S}")
  Mono<Void> look() {
    return rows.backlog()
        .doOnNext(seen -> backlog = seen)
        .contextWrite(ConnectionPoolKind.WORK)
        .then();
  }

  private double age() {
    Instant oldest = backlog.oldest();
    return oldest == null ? 0 : Duration.between(oldest, wall.instant()).toMillis() / 1000.0;
  }
}
