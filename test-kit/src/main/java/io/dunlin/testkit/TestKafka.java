package io.dunlin.testkit;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One Kafka per JVM, with topics of twelve partitions as in production. */
public final class TestKafka {

  private TestKafka() {}

  public static String bootstrapServers() {
    return RunningKafka.SERVERS;
  }

  /** The keys by which Spring Boot finds it. */
  public static Map<String, String> properties() {
    return Map.of("spring.kafka.bootstrap-servers", bootstrapServers());
  }

  /** Creates those topics that do not exist yet. */
  public static void createTopics(String... topics) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      Set<String> known = await(admin.listTopics().names());
      List<NewTopic> missing =
          Stream.of(topics)
              .distinct()
              .filter(topic -> !known.contains(topic))
              .map(topic -> new NewTopic(topic, RunningKafka.PARTITIONS, (short) 1))
              .toList();
      await(admin.createTopics(missing).all());
    }
  }

  /** Sends records, in order, and returns when the broker has them all. */
  public static void send(List<ProducerRecord<String, byte[]>> records) {
    try (var producer = producer()) {
      List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
      for (Future<RecordMetadata> acknowledged : sent) {
        await(acknowledged);
      }
    }
  }

  /**
   * What nobody of these consumers has read counts as read; who reads right now goes on reading.
   */
  public static void skip(String topic, String... consumers) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      Map<TopicPartition, OffsetSpec> latest =
          IntStream.range(0, RunningKafka.PARTITIONS)
              .mapToObj(partition -> new TopicPartition(topic, partition))
              .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
      Map<TopicPartition, OffsetAndMetadata> ends =
          await(admin.listOffsets(latest).all()).entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue().offset())));
      for (String consumer : consumers) {
        boolean reads =
            await(admin.listGroups().all()).stream()
                .anyMatch(
                    group ->
                        group.groupId().equals(consumer)
                            && group.groupState().equals(Optional.of(GroupState.STABLE)));
        if (!reads) {
          await(admin.alterConsumerGroupOffsets(consumer, ends).all());
        }
      }
    }
  }

  /** Hears what is said on the topics from now on. */
  public static KafkaTap tap(String... topics) {
    createTopics(topics);
    return new KafkaTap(bootstrapServers(), topics);
  }

  private static KafkaProducer<String, byte[]> producer() {
    Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers(), "acks", "all");
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  private static <T> T await(Future<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka refuses", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
