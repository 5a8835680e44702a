package io.dunlin.reporting.archive;

import io.dunlin.events.DunningEvent;
import io.dunlin.events.Topics;
import io.dunlin.kit.ConditionalOnKafka;
import io.dunlin.kit.intake.Intake;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads what dunning-service tells. */
@Component
@ConditionalOnKafka
class DunningEventsListener {

  private static final String ID = "reporting.dunning";

  private final Intake intake;
  private final TakeEvents takeEvents;

  DunningEventsListener(Intake intake, TakeEvents takeEvents) {
    this.intake = intake;
    this.takeEvents = takeEvents;
  }

  @KafkaListener(id = ID, topics = Topics.DUNNING, batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(ID, DunningEvent.class, records, (_, received) -> takeEvents.take(received));
  }
}
