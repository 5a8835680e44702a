package io.dunlin.disposition.intake;

import module java.base;

import io.dunlin.disposition.contactpolicy.RecordSentMessages;
import io.dunlin.disposition.sequencetask.ApplySequenceEvents;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.MessageBounced;
import io.dunlin.events.DunningEvent.MessageSent;
import io.dunlin.events.DunningEvent.ReplyDecided;
import io.dunlin.events.DunningEvent.SequenceResumed;
import io.dunlin.events.DunningEvent.SequenceStopped;
import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.events.Topics;
import io.dunlin.kit.intake.EventSelection;
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

  static final EventSelection<DunningEvent> EVENTS =
      EventSelection.of(
          DunningEvent.class,
          MessageBounced.class,
          MessageSent.class,
          ReplyDecided.class,
          SequenceResumed.class,
          SequenceStopped.class,
          TaskRequested.class);

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
    intake.take(ID, EVENTS, records, this::apply);
  }

  private Mono<Void> apply(LockedAccounts locked, List<Received<DunningEvent>> events) {
    return applySequenceEvents
        .apply(locked, events)
        .collectList()
        .flatMap(published -> outbox.append(locked, published))
        .then(recordSentMessages.apply(locked, events));
  }
}
