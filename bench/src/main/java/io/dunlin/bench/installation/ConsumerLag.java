package io.dunlin.bench.installation;

import module java.base;

import io.dunlin.events.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the readers of the topics are behind what is written there. */
public final class ConsumerLag implements AutoCloseable {

  private static final Duration LOOK = Duration.ofMillis(50);

  private final Admin admin;

  public ConsumerLag(String brokers) {
    this.admin = Admin.create(Map.of("bootstrap.servers", brokers));
  }

  /** How many records a topic holds. */
  public long written(String topic) throws InterruptedException, ExecutionException {
    return ends(List.of(topic)).values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many records of a topic a group has not read. */
  public long of(String group, String topic) throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetAndMetadata> read = read(group);
    return ends(List.of(topic)).entrySet().stream()
        .mapToLong(end -> end.getValue() - readTo(read, end.getKey()))
        .sum();
  }

  /** Waits until every group has read all that is written to the topics that it reads. */
  public void awaitNone() throws InterruptedException, ExecutionException {
    while (isAnyBehind()) {
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private boolean isAnyBehind() throws InterruptedException, ExecutionException {
    Map<TopicPartition, Long> ends = ends(Topics.ALL);
    for (GroupListing group : admin.listGroups().all().get()) {
      for (var read : read(group.groupId()).entrySet()) {
        if (read.getValue().offset() < ends.getOrDefault(read.getKey(), 0L)) {
          return true;
        }
      }
    }
    return false;
  }

  private Map<TopicPartition, OffsetAndMetadata> read(String group)
      throws InterruptedException, ExecutionException {
    return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
  }

  private static long readTo(
      Map<TopicPartition, OffsetAndMetadata> read, TopicPartition partition) {
    OffsetAndMetadata upTo = read.get(partition);
    return upTo == null ? 0 : upTo.offset();
  }

  private Map<TopicPartition, Long> ends(Collection<String> topics)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
    for (String topic : topics) {
      for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
        partitions.put(new TopicPartition(topic, partition), OffsetSpec.latest());
      }
    }
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin.listOffsets(partitions).all().get().forEach((at, end) -> ends.put(at, end.offset()));
    return ends;
  }

  @Override
  public void close() {
    admin.close();
  }
}
