package io.dunlin.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Hears what is said on some topics from the moment it is opened; for one thread. */
public final class KafkaTap implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> heard = new ArrayList<>();

  KafkaTap(String servers, String... topics) {
    Map<String, Object> config = Map.of("bootstrap.servers", servers, "enable.auto.commit", false);
    consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        Stream.of(topics)
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /** All records heard so far that match, once there are at least so many. */
  public List<ConsumerRecord<String, byte[]>> await(
      int atLeast, Predicate<ConsumerRecord<String, byte[]>> wanted) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .pollInSameThread()
        .until(() -> heard(wanted), found -> found.size() >= atLeast);
  }

  /** All records of a key heard so far, once there are at least so many. */
  public List<ConsumerRecord<String, byte[]>> await(int atLeast, String key) {
    return await(atLeast, heardOne -> key.equals(heardOne.key()));
  }

  /** The CloudEvents type that a record says it is of. */
  public static String type(ConsumerRecord<?, ?> heard) {
    return new String(heard.headers().lastHeader("ce_type").value(), UTF_8);
  }

  private List<ConsumerRecord<String, byte[]>> heard(
      Predicate<ConsumerRecord<String, byte[]>> wanted) {
    consumer.poll(Duration.ofMillis(50)).forEach(heard::add);
    return heard.stream().filter(wanted).toList();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
