package io.dunlin.account.receivables.dispute;

import module java.base;

import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.DisputeOpened;
import io.dunlin.events.DispositionEvent.DisputeResolved;
import io.dunlin.events.Topics;
import io.dunlin.kit.intake.EventSelection;
import io.dunlin.kit.intake.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what disposition-service says. */
@Component
class DispositionListener {

  private static final String ID = "account.disposition";

  static final EventSelection<DispositionEvent> EVENTS =
      EventSelection.of(DispositionEvent.class, DisputeOpened.class, DisputeResolved.class);

  private final Intake intake;
  private final MarkDisputes mark;

  DispositionListener(Intake intake, MarkDisputes mark) {
    this.intake = intake;
    this.mark = mark;
  }

  @KafkaListener(id = ID, topics = Topics.DISPOSITION, batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(ID, EVENTS, records, mark::handle);
  }
}
