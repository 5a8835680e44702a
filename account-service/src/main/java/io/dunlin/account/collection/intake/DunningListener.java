package io.dunlin.account.collection.intake;

import module java.base;

import io.dunlin.events.DunningEvent;
import io.dunlin.events.Topics;
import io.dunlin.kit.intake.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads the events of dunning-service. */
@Component
class DunningListener {

  private static final String ID = "account.dunning";

  private final Intake intake;
  private final ApplyDunningEvents apply;

  DunningListener(Intake intake, ApplyDunningEvents apply) {
    this.intake = intake;
    this.apply = apply;
  }

  @KafkaListener(id = ID, topics = Topics.DUNNING, batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(ID, DunningEvent.class, records, apply::apply);
  }
}
