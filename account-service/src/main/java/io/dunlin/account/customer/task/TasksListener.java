package io.dunlin.account.customer.task;

import module java.base;

import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.WorkItemCancelled;
import io.dunlin.events.DispositionEvent.WorkItemDone;
import io.dunlin.events.DispositionEvent.WorkItemOpened;
import io.dunlin.events.Topics;
import io.dunlin.kit.intake.EventSelection;
import io.dunlin.kit.intake.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Reads which tasks are opened and ended as a consumer of its own, so that tasks are known which
 * were opened before transfers asked for them.
 */
@Component
class TasksListener {

  private static final String ID = "account.tasks";

  static final EventSelection<DispositionEvent> EVENTS =
      EventSelection.of(
          DispositionEvent.class,
          WorkItemOpened.class,
          WorkItemDone.class,
          WorkItemCancelled.class);

  private final Intake intake;
  private final ApplyTaskEvents tasks;

  TasksListener(Intake intake, ApplyTaskEvents tasks) {
    this.intake = intake;
    this.tasks = tasks;
  }

  @KafkaListener(id = ID, topics = Topics.DISPOSITION, batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(ID, EVENTS, records, tasks::apply);
  }
}
