package io.dunlin.kit.intake;

import module java.base;

import io.dunlin.kit.ConditionalOnKafka;
import io.dunlin.kit.due.Activity;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.BatchInterceptor;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.stereotype.Component;

/** How far each consumer has taken each of its partitions, in memory. */
@Component
@ConditionalOnKafka
class ConsumerProgress implements BatchInterceptor<Object, Object>, ConsumerAwareRebalanceListener {

  private record Place(String consumer, TopicPartition partition) {}

  private final Map<Place, Long> next = new ConcurrentHashMap<>();
  private final Activity activity;

  ConsumerProgress(Activity activity) {
    this.activity = activity;
  }

  /** True when the consumer has taken the record at an offset. */
  boolean isPast(String consumer, TopicPartition partition, long offset) {
    Long position = next.get(new Place(consumer, partition));
    return position != null && position > offset;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    partitions.forEach(
        partition -> next.put(place(consumer, partition), consumer.position(partition)));
    activity.happened();
  }

  @Override
  public void onPartitionsRevokedAfterCommit(
      Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    partitions.forEach(partition -> next.remove(place(consumer, partition)));
  }

  @Override
  public ConsumerRecords<Object, Object> intercept(
      ConsumerRecords<Object, Object> records, Consumer<Object, Object> consumer) {
    return records;
  }

  @Override
  public void success(ConsumerRecords<Object, Object> records, Consumer<Object, Object> consumer) {
    for (TopicPartition partition : records.partitions()) {
      long last = records.records(partition).getLast().offset();
      next.put(place(consumer, partition), last + 1);
    }
    activity.happened();
  }

  private static Place place(Consumer<?, ?> consumer, TopicPartition partition) {
    return new Place(consumer.groupMetadata().groupId(), partition);
  }
}
