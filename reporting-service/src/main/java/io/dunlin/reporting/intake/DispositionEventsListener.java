package io.dunlin.reporting.intake;

import io.dunlin.events.DispositionEvent;
import io.dunlin.events.Topics;
import io.dunlin.kit.ConditionalOnKafka;
import io.dunlin.kit.intake.Intake;
import io.dunlin.reporting.archive.ArchiveEvents;
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
  private final ArchiveEvents archiveEvents;

  DispositionEventsListener(Intake intake, ArchiveEvents archiveEvents) {
    this.intake = intake;
    this.archiveEvents = archiveEvents;
  }

  @KafkaListener(id = ID, topics = Topics.DISPOSITION, batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(ID, DispositionEvent.class, records, (_, events) -> archiveEvents.apply(events));
  }
}
