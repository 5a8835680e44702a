package io.dunlin.kit.outbox;

import module java.base;

import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far this process has published each partition, in memory. Contexts that run in one process
 * may be given the same one, so that each can tell whether its consumers have caught up.
 */
public final class PublishedOffsets {

  private final Map<TopicPartition, Long> last = new ConcurrentHashMap<>();

  void reached(RecordMetadata acknowledged) {
    last.merge(
        new TopicPartition(acknowledged.topic(), acknowledged.partition()),
        acknowledged.offset(),
        Math::max);
  }

  /** The last acknowledged offset of each partition of a topic. */
  public Stream<Map.Entry<TopicPartition, Long>> of(String topic) {
    return last.entrySet().stream().filter(entry -> entry.getKey().topic().equals(topic));
  }
}
