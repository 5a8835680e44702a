package io.dunlin.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class TestKafkaTest {

  @Test
  void a_tap_hears_what_is_said_after_it_was_opened_in_the_order_of_each_key() {
    TestKafka.createTopics("talk");
    TestKafka.send(records("early", 3));

    try (KafkaTap tap = TestKafka.tap("talk")) {
      TestKafka.send(records("late", 100));

      assertThat(tap.await(100, "late"))
          .extracting(heard -> new String(heard.value(), UTF_8))
          .containsExactlyElementsOf(IntStream.range(0, 100).mapToObj(String::valueOf).toList());
      assertThat(tap.await(0, "early")).isEmpty();
    }
  }

  private static List<ProducerRecord<String, byte[]>> records(String key, int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> new ProducerRecord<>("talk", key, String.valueOf(n).getBytes(UTF_8)))
        .toList();
  }
}
