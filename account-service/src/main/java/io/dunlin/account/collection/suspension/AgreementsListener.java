package io.dunlin.account.collection.suspension;

import io.dunlin.events.DispositionEvent;
import io.dunlin.events.Topics;
import io.dunlin.kit.intake.Intake;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears what disposition-service says, as a reader of its own: so it knows the promises that were
 * made before there was suspension.
 */
@Component
class AgreementsListener {

  private final Intake intake;
  private final KeepAgreements keep;

  AgreementsListener(Intake intake, KeepAgreements keep) {
    this.intake = intake;
    this.keep = keep;
  }

  @KafkaListener(id = Agreement.CONSUMER, topics = Topics.DISPOSITION, batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(
        Agreement.CONSUMER,
        DispositionEvent.class,
        records,
        (_, received) -> keep.handle(received));
  }
}
