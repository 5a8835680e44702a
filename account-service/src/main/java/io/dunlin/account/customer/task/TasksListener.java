package io.dunlin.account.customer.task;

import io.dunlin.events.DispositionEvent;
import io.dunlin.events.Topics;
import io.dunlin.kit.intake.Intake;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears which tasks are opened and ended, as a reader of its own: so it knows the tasks that were
 * opened before anybody asked for them here.
 */
@Component
class TasksListener {

  private static final String ID = "account.tasks";

  private final Intake intake;
  private final KeepTasks keep;

  TasksListener(Intake intake, KeepTasks keep) {
    this.intake = intake;
    this.keep = keep;
  }

  @KafkaListener(id = ID, topics = Topics.DISPOSITION, batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(ID, DispositionEvent.class, records, (_, received) -> keep.handle(received));
  }
}
