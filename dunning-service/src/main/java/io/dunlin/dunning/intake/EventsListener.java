package io.dunlin.dunning.intake;

import io.dunlin.dunning.address.ApplyAddressEvents;
import io.dunlin.dunning.contactpolicy.RecordContacts;
import io.dunlin.dunning.dunningcase.ApplyAccountEvents;
import io.dunlin.dunning.dunningcase.ApplyDispositionEvents;
import io.dunlin.dunning.notice.ApplySuspensionEvents;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.Topics;
import io.dunlin.kit.intake.Intake;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Receives the events of the other services and hands each batch to the features. */
@Component
class EventsListener {

  private static final String ACCOUNT = "dunning.account";
  private static final String DISPOSITION = "dunning.disposition";

  private final Intake intake;
  private final ApplyAccountEvents accounts;
  private final ApplyAddressEvents addresses;
  private final ApplySuspensionEvents suspensions;
  private final ApplyDispositionEvents dispositions;
  private final RecordContacts contacts;

  EventsListener(
      Intake intake,
      ApplyAccountEvents accounts,
      ApplyAddressEvents addresses,
      ApplySuspensionEvents suspensions,
      ApplyDispositionEvents dispositions,
      RecordContacts contacts) {
    this.intake = intake;
    this.accounts = accounts;
    this.addresses = addresses;
    this.suspensions = suspensions;
    this.dispositions = dispositions;
    this.contacts = contacts;
  }

  @KafkaListener(id = ACCOUNT, topics = Topics.ACCOUNT, batch = "true")
  void onAccount(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(
        ACCOUNT,
        AccountEvent.class,
        records,
        (locked, received) ->
            accounts
                .apply(locked, received)
                .then(addresses.apply(locked, received))
                .then(suspensions.apply(locked, received)));
  }

  @KafkaListener(id = DISPOSITION, topics = Topics.DISPOSITION, batch = "true")
  void onDisposition(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(
        DISPOSITION,
        DispositionEvent.class,
        records,
        (locked, received) ->
            dispositions.apply(locked, received).then(contacts.record(locked, received)));
  }
}
