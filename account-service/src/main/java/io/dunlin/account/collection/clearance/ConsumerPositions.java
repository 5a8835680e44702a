package io.dunlin.account.collection.clearance;

import module java.base;

import io.dunlin.account.collection.clearance.ConsumerLagMonitor.Reader;
import io.dunlin.events.Topics;
import io.dunlin.kit.ConditionalOnKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks Kafka where topics end and how far our consumers are, as offsets by partition. */
@Component
@ConditionalOnKafka
class ConsumerPositions implements DisposableBean {

  private final Admin admin;

  ConsumerPositions(KafkaAdmin kafka) {
    this.admin = Admin.create(kafka.getConfigurationProperties());
  }

  @Override
  public void destroy() {
    admin.close(Duration.ZERO);
  }

  Mono<Map<Integer, Long>> ends(String topic) {
    return answer(
            () ->
                admin
                    .listOffsets(
                        IntStream.range(0, Topics.PARTITIONS)
                            .mapToObj(partition -> new TopicPartition(topic, partition))
                            .collect(
                                Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest())))
                    .all())
        .map(
            ends ->
                ends.entrySet().stream()
                    .collect(
                        Collectors.toMap(
                            end -> end.getKey().partition(), end -> end.getValue().offset())));
  }

  /** What the consumer has committed; a partition of which it has not read anything is missing. */
  Mono<Map<Integer, Long>> of(Reader reader) {
    return answer(
            () -> admin.listConsumerGroupOffsets(reader.consumer()).partitionsToOffsetAndMetadata())
        .map(
            committed ->
                committed.entrySet().stream()
                    .filter(one -> one.getKey().topic().equals(reader.topic()))
                    .filter(one -> one.getValue() != null)
                    .collect(
                        Collectors.toMap(
                            one -> one.getKey().partition(), one -> one.getValue().offset())));
  }

  private static <T> Mono<T> answer(Supplier<KafkaFuture<T>> question) {
    return Mono.fromCompletionStage(() -> question.get().toCompletionStage());
  }
}
