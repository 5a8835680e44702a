package io.dunlin.account.customer.contact;

import io.dunlin.account.collection.suspension.KeepMessages;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.Topics;
import io.dunlin.kit.intake.Intake;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what dunning-service says. */
@Component
class DunningListener {

  private static final String ID = "account.dunning";

  private final Intake intake;
  private final MarkAddresses mark;
  private final KeepMessages keep;

  DunningListener(Intake intake, MarkAddresses mark, KeepMessages keep) {
    this.intake = intake;
    this.mark = mark;
    this.keep = keep;
  }

  @KafkaListener(id = ID, topics = Topics.DUNNING, batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(
        ID,
        DunningEvent.class,
        records,
        (locked, received) -> mark.handle(locked, received).then(keep.handle(received)));
  }
}
