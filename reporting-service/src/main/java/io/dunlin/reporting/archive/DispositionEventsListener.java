package io.dunlin.reporting.archive;

import io.dunlin.events.DispositionEvent;
import io.dunlin.events.Topics;
import io.dunlin.kit.ConditionalOnKafka;
import io.dunlin.kit.intake.Intake;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads what disposition-service tells. */
@Component
@ConditionalOnKafka
class DispositionEventsListener {

  private static final String ID = "reporting.disposition";

  private final Intake intake;
  private final TakeEvents takeEvents;

  DispositionEventsListener(Intake intake, TakeEvents takeEvents) {
    this.intake = intake;
    this.takeEvents = takeEvents;
  }

  @KafkaListener(id = ID, topics = Topics.DISPOSITION, batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(ID, DispositionEvent.class, records, (_, received) -> takeEvents.take(received));
  }
}
