package io.dunlin.bench.finance;

import module java.base;

import io.dunlin.bench.installation.Installation;
import io.dunlin.events.EventTypes;
import io.dunlin.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Sees the events of one type on {@link Topics#DUNNING}, and when each account's first one came.
 */
final class SequenceWatch implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration POLL = Duration.ofMillis(100);

  private final Map<String, Long> seen = new ConcurrentHashMap<>();
  private final String type;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Thread thread;
  private volatile boolean closed;

  SequenceWatch(Installation installation, Class<?> event) {
    int kafkaPort = installation.standalone().ports().kafka();
    this.type = EventTypes.typeOf(event);
    this.consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + kafkaPort),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.DUNNING).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    this.thread = Thread.ofPlatform().name("watch-" + type).start(this::look);
  }

  long seenAt(String account) {
    Long at = seen.get(account);
    if (at == null) {
      throw new IllegalStateException("Nothing was seen of account " + account);
    }
    return at;
  }

  /** Waits until so many accounts were seen. */
  void await(int accounts) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (seen.size() < accounts) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("Only %d of %d were seen".formatted(seen.size(), accounts));
      }
      thread.join(POLL);
    }
  }

  private void look() {
    while (!closed) {
      for (ConsumerRecord<String, byte[]> event : consumer.poll(POLL)) {
        if (type.equals(typeOf(event))) {
          seen.putIfAbsent(event.key(), System.nanoTime());
        }
      }
    }
    consumer.close();
  }

  private static String typeOf(ConsumerRecord<?, ?> event) {
    Header type = event.headers().lastHeader("ce_type");
    return type == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    closed = true;
  }
}
