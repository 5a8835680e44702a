package io.dunlin.account.receivables.intake;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.json;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.events.EventJson;
import io.dunlin.events.EventTypes;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.Topics;
import io.dunlin.testkit.KafkaTap;
import io.dunlin.testkit.TestKafka;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@AccountTest
class FinanceTopicTest {

  private final Api api;

  FinanceTopicTest(@Autowired WebTestClient http) {
    this.api = new Api(http);
  }

  @Test
  void events_on_the_topic_are_taken_once_in_binary_or_structured_mode() {
    try (KafkaProducer<String, byte[]> finance = producer();
        KafkaTap tap = TestKafka.tap(Topics.ACCOUNT)) {
      finance.send(structured("T-1", json("t-1", account("T-1"))));
      finance.send(binary("t-2", invoice("T-1", "T1-I", "2026-02-01", "2027-03-01", "10.00")));
      finance.send(binary("t-2", invoice("T-1", "T1-I", "2026-02-01", "2027-03-01", "10.00")));
      finance.send(binary("t-3", invoice("T-1", "T1-J", "2026-02-01", "2027-03-01", "5.00")));

      tap.await(1, record -> new String(record.value(), StandardCharsets.UTF_8).contains("T1-J"));
    }
    Awaitility.await()
        .untilAsserted(
            () ->
                api.read("/api/v1/accounts/T-1")
                    .jsonPath("$.standing.open.amount")
                    .isEqualTo("15.00"));
  }

  @Test
  void what_is_rejected_there_is_kept_and_published() {
    try (KafkaProducer<String, byte[]> finance = producer();
        KafkaTap tap = TestKafka.tap(Topics.FINANCE_REJECTED)) {
      finance.send(binary("t-4", invoice("T-none", "TN-I", "2026-02-01", "2027-03-01", "1.00")));
      finance.send(structured("T-none", "{ no json"));

      assertThat(tap.await(2, "T-none")).isNotEmpty();
    } catch (org.awaitility.core.ConditionTimeoutException e) {
      throw new AssertionError("Rejections were not published", e);
    }
    api.get("finance", "erp", "/api/v1/finance/rejections?limit=2")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[?(@.id=='t-4')].problem.type")
        .isEqualTo("/problems/unknown-account");
  }

  private static KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", TestKafka.properties().get("spring.kafka.bootstrap-servers")),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private static ProducerRecord<String, byte[]> structured(String key, String event) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(Topics.FINANCE, key, event.getBytes(StandardCharsets.UTF_8));
    record
        .headers()
        .add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
    return record;
  }

  private static ProducerRecord<String, byte[]> binary(String id, FinanceEvent event) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(Topics.FINANCE, event.account(), EventJson.write(event));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id,
            "ce_source",
            "/erp",
            "ce_type",
            EventTypes.typeOf(event),
            "ce_subject",
            event.account())
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }
}
