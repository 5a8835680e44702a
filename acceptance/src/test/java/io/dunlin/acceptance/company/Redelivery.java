package io.dunlin.acceptance.company;

import module java.base;

import io.dunlin.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Delivers events once more, byte by byte and in order, as a broker may after a failure. */
public final class Redelivery {

  private static final List<String> TOPICS =
      List.of(Topics.ACCOUNT, Topics.DUNNING, Topics.DISPOSITION);

  private final Map<String, Object> broker;

  Redelivery(String bootstrapServers) {
    this.broker = Map.of("bootstrap.servers", bootstrapServers);
  }

  /** Sends everything again that was ever said about the account; gives back how much it was. */
  public int everythingAbout(String account) {
    List<ConsumerRecord<String, byte[]>> records = read(account);
    try (var producer =
        new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
      records.forEach(record -> producer.send(again(record)));
      producer.flush();
    }
    return records.size();
  }

  private static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> record) {
    return new ProducerRecord<>(
        record.topic(), record.partition(), record.key(), record.value(), record.headers());
  }

  private List<ConsumerRecord<String, byte[]>> read(String account) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = TOPICS.stream().flatMap(Redelivery::partitions).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
      }
    }
    return records.stream().filter(record -> account.equals(record.key())).toList();
  }

  private static Stream<TopicPartition> partitions(String topic) {
    return IntStream.range(0, Topics.PARTITIONS).mapToObj(p -> new TopicPartition(topic, p));
  }
}
