package io.dunlin.kit.outbox;

import module java.base;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.dunlin.kit.ConditionalOnKafka;
import io.dunlin.kit.outbox.OutboxMessage.Envelope;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Sends events to Kafka as CloudEvents in binary mode; never gives up on one by itself. */
@Component
@ConditionalOnKafka
class Publisher {

  private final Map<String, Object> config;
  private final URI source;
  private @Nullable KafkaProducer<String, byte[]> producer;

  Publisher(KafkaProperties kafka, @Value("${spring.application.name:dunlin}") String service) {
    this.source = URI.create("/" + service);
    this.config = new HashMap<>(kafka.buildProducerProperties());
    config.put(ProducerConfig.CLIENT_ID_CONFIG, service + ".outbox");
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    config.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
  }

  Future<RecordMetadata> send(OutboxMessage message) {
    return open().send(record(message.envelope(), message.payload()));
  }

  /** What was not acknowledged is given up, to be sent again in order by the next producer. */
  void close() {
    KafkaProducer<String, byte[]> open = producer;
    producer = null;
    if (open != null) {
      open.close(Duration.ZERO);
    }
  }

  private KafkaProducer<String, byte[]> open() {
    KafkaProducer<String, byte[]> open = producer;
    if (open == null) {
      open = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
      producer = open;
    }
    return open;
  }

  private ProducerRecord<String, byte[]> record(Envelope envelope, String payload) {
    var event =
        CloudEventBuilder.v1()
            .withId(envelope.event())
            .withSource(source)
            .withType(envelope.type())
            .withSubject(envelope.key())
            .withTime(envelope.time())
            .withData("application/json", payload.getBytes(StandardCharsets.UTF_8))
            .build();
    ProducerRecord<String, byte[]> record =
        KafkaMessageFactory.<String>createWriter(envelope.topic(), null, envelope.key())
            .writeBinary(event);
    if (envelope.trace() != null) {
      record.headers().add("traceparent", envelope.trace().getBytes(StandardCharsets.US_ASCII));
    }
    return record;
  }
}
