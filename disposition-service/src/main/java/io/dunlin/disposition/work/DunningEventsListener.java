package io.dunlin.disposition.work;

import io.dunlin.events.DunningEvent;
import io.dunlin.events.Topics;
import io.dunlin.kit.intake.Intake;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears which tasks dunning asks for and which sequences stop. */
@Component
class DunningEventsListener {

  private final Intake intake;
  private final TakeSequenceTasks tasks;

  DunningEventsListener(Intake intake, TakeSequenceTasks tasks) {
    this.intake = intake;
    this.tasks = tasks;
  }

  @KafkaListener(id = "disposition.dunning", topics = Topics.DUNNING, batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    intake.take("disposition.dunning", DunningEvent.class, records, tasks::take);
  }
}
