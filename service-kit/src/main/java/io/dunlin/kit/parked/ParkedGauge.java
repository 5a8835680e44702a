package io.dunlin.kit.parked;

import module java.base;

import io.dunlin.kit.ConditionalOnDatabase;
import io.dunlin.kit.database.ConnectionPoolKind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows how many records wait for ops, and how far the consumers are behind. */
@Component
@ConditionalOnDatabase
class ParkedGauge {

  private final ParkedRecords records;
  private final Consumers consumers;
  private final MultiGauge parked;
  private final MultiGauge lag;

  ParkedGauge(ParkedRecords records, Consumers consumers, MeterRegistry meters) {
    this.records = records;
    this.consumers = consumers;
    this.parked =
        MultiGauge.builder("dunlin.parked")
            .description("records that wait for ops")
            .register(meters);
    this.lag =
        MultiGauge.builder("dunlin.consumer.lag")
            .description("records that are published and not yet taken")
            .register(meters);
  }

  @Scheduled(fixedDelayString = "${dunlin.gauges.every:PT10S}")
  Mono<Void> look() {
    lag.register(consumers.running().stream().map(ParkedGauge::lagOf).toList(), true);
    return records.counts().doOnNext(this::show).contextWrite(ConnectionPoolKind.WORK).then();
  }

  /** A consumer of which nothing waits shows zero, so that an alert can end. */
  private void show(Map<String, Long> counts) {
    List<String> known =
        Stream.concat(
                consumers.running().stream().map(MessageListenerContainer::getListenerId),
                counts.keySet().stream())
            .distinct()
            .toList();
    parked.register(
        known.stream()
            .map(name -> Row.of(Tags.of("consumer", name), counts.getOrDefault(name, 0L)))
            .toList(),
        true);
  }

  private static Row<?> lagOf(MessageListenerContainer container) {
    double behind =
        container.metrics().values().stream()
            .flatMap(ofClient -> ofClient.entrySet().stream())
            .filter(metric -> metric.getKey().name().equals("records-lag"))
            .map(metric -> metric.getValue().metricValue())
            .filter(Double.class::isInstance)
            .mapToDouble(Double.class::cast)
            .filter(Double::isFinite)
            .sum();
    return Row.of(Tags.of("consumer", container.getListenerId()), behind);
  }
}
