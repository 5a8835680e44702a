package io.dunlin.account;

import module java.base;

import io.dunlin.events.DomainEvent;
import io.dunlin.events.EventJson;
import io.dunlin.events.EventTypes;
import io.dunlin.testkit.TestKafka;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What the other services tell on their topics, at noon of 2026-03-01 in UTC. */
public final class Told {

  private static final String NOW = "2026-03-01T12:00:00Z";

  private Told() {}

  /** Each under an identifier of its own, in this order. */
  public static void tell(DomainEvent... events) {
    TestKafka.send(
        Arrays.stream(events).map(event -> record(UUID.randomUUID().toString(), event)).toList());
  }

  /** Under an identifier that may have been there before. */
  public static void tellAgain(String id, DomainEvent event) {
    TestKafka.send(List.of(record(id, event)));
  }

  private static ProducerRecord<String, byte[]> record(String id, DomainEvent event) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(EventTypes.topicOf(event), event.account(), EventJson.write(event));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id,
            "ce_source",
            "/elsewhere",
            "ce_type",
            EventTypes.typeOf(event),
            "ce_time",
            NOW,
            "ce_subject",
            event.account())
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }
}
