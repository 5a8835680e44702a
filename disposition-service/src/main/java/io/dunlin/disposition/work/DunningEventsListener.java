package io.dunlin.disposition.work;

import io.dunlin.disposition.contactpolicy.RecordSentMessages;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.Topics;
import io.dunlin.kit.intake.Intake;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears which tasks dunning asks for, which sequences stop, and what was sent. */
@Component
class DunningEventsListener {

  private final Intake intake;
  private final TakeSequenceTasks tasks;
  private final RecordSentMessages sent;

  DunningEventsListener(Intake intake, TakeSequenceTasks tasks, RecordSentMessages sent) {
    this.intake = intake;
    this.tasks = tasks;
    this.sent = sent;
  }

  @KafkaListener(id = "disposition.dunning", topics = Topics.DUNNING, batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(
        "disposition.dunning",
        DunningEvent.class,
        records,
        (_, received) -> tasks.take(received).then(sent.record(received)));
  }
}
