package io.dunlin.account.collection.intake;

import module java.base;

import io.dunlin.account.customer.contact.ApplyAddressEvents;
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
  private final ApplyAddressEvents addresses;
  private final ApplyMessageEvents messages;

  DunningListener(Intake intake, ApplyAddressEvents addresses, ApplyMessageEvents messages) {
    this.intake = intake;
    this.addresses = addresses;
    this.messages = messages;
  }

  @KafkaListener(id = ID, topics = Topics.DUNNING, batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(
        ID,
        DunningEvent.class,
        records,
        (locked, received) ->
            addresses.apply(locked, received).then(messages.apply(locked, received)));
  }
}
