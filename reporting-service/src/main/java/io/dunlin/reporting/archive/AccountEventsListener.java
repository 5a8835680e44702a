package io.dunlin.reporting.archive;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.Topics;
import io.dunlin.kit.ConditionalOnKafka;
import io.dunlin.kit.intake.Intake;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads what account-service tells. */
@Component
@ConditionalOnKafka
class AccountEventsListener {

  private static final String ID = "reporting.account";

  private final Intake intake;
  private final TakeEvents takeEvents;

  AccountEventsListener(Intake intake, TakeEvents takeEvents) {
    this.intake = intake;
    this.takeEvents = takeEvents;
  }

  @KafkaListener(id = ID, topics = Topics.ACCOUNT, batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(ID, AccountEvent.class, records, (_, received) -> takeEvents.take(received));
  }
}
