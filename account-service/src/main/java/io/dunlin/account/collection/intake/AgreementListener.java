package io.dunlin.account.collection.intake;

import module java.base;

import io.dunlin.account.collection.agreement.Agreement;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.Topics;
import io.dunlin.kit.intake.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Reads the events of disposition-service as a consumer of its own, so that promises are known
 * which were made before there was suspension.
 */
@Component
class AgreementListener {

  private final Intake intake;
  private final ApplyAgreementEvents events;

  AgreementListener(Intake intake, ApplyAgreementEvents events) {
    this.intake = intake;
    this.events = events;
  }

  @KafkaListener(id = Agreement.CONSUMER, topics = Topics.DISPOSITION, batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(Agreement.CONSUMER, DispositionEvent.class, records, events::apply);
  }
}
