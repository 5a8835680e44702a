package io.dunlin.account.suspension;

import io.dunlin.events.DunningEvent;
import io.dunlin.events.Topics;
import io.dunlin.kit.intake.Intake;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what dunning-service has sent. */
@Component
class MessagesListener {

  private static final String ID = "account.suspension-messages";

  private final Intake intake;
  private final KeepMessages keep;

  MessagesListener(Intake intake, KeepMessages keep) {
    this.intake = intake;
    this.keep = keep;
  }

  @KafkaListener(id = ID, topics = Topics.DUNNING, batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(ID, DunningEvent.class, records, keep::handle);
  }
}
