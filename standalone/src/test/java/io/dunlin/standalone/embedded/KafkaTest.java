package io.dunlin.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.Topics;
import io.dunlin.standalone.folder.Ports;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaTest {

  @TempDir Path folder;

  @Test
  void what_was_said_is_still_there_after_a_restart_on_other_ports() {
    Ports first = Ports.choose(0);
    try (Kafka _ = Kafka.start(folder, first.kafka(), first.kafkaController())) {
      say(first.kafka(), "hello");
    }

    Ports second = Ports.choose(0);
    try (Kafka _ = Kafka.start(folder, second.kafka(), second.kafkaController())) {
      assertThat(hear(second.kafka())).containsExactly("hello");
    }
  }

  private static void say(int port, String text) {
    try (var producer =
        new KafkaProducer<>(at(port), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(Topics.ACCOUNT, "key", text));
      producer.flush();
    }
  }

  private static List<String> hear(int port) {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers", "127.0.0.1:" + port,
            "group.id", "test",
            "auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(Topics.ACCOUNT));
      ConsumerRecords<String, String> records =
          Awaitility.await()
              .pollInSameThread()
              .until(() -> consumer.poll(Duration.ofSeconds(1)), found -> !found.isEmpty());
      return records.partitions().stream()
          .flatMap(partition -> records.records(partition).stream())
          .map(record -> record.value())
          .toList();
    }
  }

  private static Map<String, Object> at(int port) {
    return Map.of("bootstrap.servers", "127.0.0.1:" + port);
  }
}
