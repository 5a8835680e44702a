package io.dunlin.reporting.intake;

import module java.base;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DomainEvent;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.Topics;
import io.dunlin.kit.ConditionalOnKafka;
import io.dunlin.kit.intake.EventSelection;
import io.dunlin.kit.intake.Intake;
import io.dunlin.reporting.archive.ArchiveEvents;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Reads what the other services tell; the archive knows what it holds, so that it needs no inbox.
 */
@Component
@ConditionalOnKafka
class EventsListener {

  private static final String ACCOUNT = "reporting.account";
  private static final String DISPOSITION = "reporting.disposition";
  private static final String DUNNING = "reporting.dunning";

  private final Intake intake;
  private final ArchiveEvents archiveEvents;

  EventsListener(Intake intake, ArchiveEvents archiveEvents) {
    this.intake = intake;
    this.archiveEvents = archiveEvents;
  }

  @KafkaListener(id = ACCOUNT, topics = Topics.ACCOUNT, batch = "true")
  void onAccount(List<ConsumerRecord<String, byte[]>> records) {
    archive(ACCOUNT, AccountEvent.class, records);
  }

  @KafkaListener(id = DISPOSITION, topics = Topics.DISPOSITION, batch = "true")
  void onDisposition(List<ConsumerRecord<String, byte[]>> records) {
    archive(DISPOSITION, DispositionEvent.class, records);
  }

  @KafkaListener(id = DUNNING, topics = Topics.DUNNING, batch = "true")
  void onDunning(List<ConsumerRecord<String, byte[]>> records) {
    archive(DUNNING, DunningEvent.class, records);
  }

  private <E extends DomainEvent> void archive(
      String listener, Class<E> type, List<ConsumerRecord<String, byte[]>> records) {
    intake.takeAll(
        listener, EventSelection.all(type), records, (_, events) -> archiveEvents.apply(events));
  }
}
