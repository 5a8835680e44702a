package io.dunlin.dunning.sequence;

import io.dunlin.dunning.contactpolicy.RecordContacts;
import io.dunlin.dunning.message.FollowAddresses;
import io.dunlin.dunning.warning.FollowSuspensions;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.Topics;
import io.dunlin.kit.intake.Intake;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** What the other services tell comes in here. */
@Component
class EventsListener {

  private static final String ACCOUNT = "dunning.account";
  private static final String DISPOSITION = "dunning.disposition";

  private final Intake intake;
  private final FollowAccounts accounts;
  private final FollowAddresses addresses;
  private final FollowSuspensions suspensions;
  private final FollowDispositions dispositions;
  private final RecordContacts contacts;

  EventsListener(
      Intake intake,
      FollowAccounts accounts,
      FollowAddresses addresses,
      FollowSuspensions suspensions,
      FollowDispositions dispositions,
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
        (_, received) ->
            accounts
                .follow(received)
                .then(addresses.follow(received))
                .then(suspensions.follow(received)));
  }

  @KafkaListener(id = DISPOSITION, topics = Topics.DISPOSITION, batch = "true")
  void onDisposition(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(
        DISPOSITION,
        DispositionEvent.class,
        records,
        (_, received) -> dispositions.follow(received).then(contacts.record(received)));
  }
}
