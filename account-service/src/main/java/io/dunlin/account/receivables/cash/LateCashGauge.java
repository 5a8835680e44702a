package io.dunlin.account.receivables.cash;

import module java.base;

import io.dunlin.account.receivables.cash.Unapplied.Total;
import io.dunlin.account.receivables.cash.UnappliedCash.Filter;
import io.dunlin.kit.database.ConnectionPoolKind;
import io.dunlin.kit.security.Scope;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows how many payments are not applied and should be by now (E12). */
@Component
class LateCashGauge {

  private static final Filter LATE = new Filter(null, null, true);

  private final UnappliedCash cash;
  private volatile long late;

  LateCashGauge(UnappliedCash cash, MeterRegistry meters) {
    this.cash = cash;
    Gauge.builder("dunlin.payments.unapplied.late", this, LateCashGauge::late)
        .description("payments not applied within one business day of their receipt")
        .register(meters);
  }

  @Scheduled(fixedDelayString = "${dunlin.gauges.every:PT10S}")
  Mono<Void> look() {
    return cash.lateDays()
        .flatMap(days -> cash.totals(LATE, days, Scope.EVERYTHING))
        .doOnNext(this::keep)
        .contextWrite(ConnectionPoolKind.WORK)
        .then();
  }

  private void keep(List<Total> totals) {
    late = totals.stream().mapToLong(Total::late).sum();
  }

  private double late() {
    return late;
  }
}
