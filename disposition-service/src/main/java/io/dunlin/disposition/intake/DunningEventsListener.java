package io.dunlin.disposition.intake;

import module java.base;

import io.dunlin.disposition.contactpolicy.RecordSentMessages;
import io.dunlin.disposition.sequencetask.ApplySequenceEvents;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.Topics;
import io.dunlin.kit.intake.Intake;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.transaction.LockedAccounts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads which tasks dunning-service asks for, which sequences stop, and what was sent. */
@Component
class DunningEventsListener {

  private static final String ID = "disposition.dunning";

  private final Intake intake;
  private final ApplySequenceEvents applySequenceEvents;
  private final RecordSentMessages recordSentMessages;
  private final Outbox outbox;

  DunningEventsListener(
      Intake intake,
      ApplySequenceEvents applySequenceEvents,
      RecordSentMessages recordSentMessages,
      Outbox outbox) {
    this.intake = intake;
    this.applySequenceEvents = applySequenceEvents;
    this.recordSentMessages = recordSentMessages;
    this.outbox = outbox;
  }

  @KafkaListener(id = ID, topics = Topics.DUNNING, batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(ID, DunningEvent.class, records, this::apply);
  }

  private Mono<Void> apply(LockedAccounts locked, List<Received<DunningEvent>> events) {
    return applySequenceEvents
        .apply(locked, events)
        .collectList()
        .flatMap(published -> outbox.append(locked, published))
        .then(recordSentMessages.apply(locked, events));
  }
}
