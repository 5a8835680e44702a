package io.dunlin.account.collection.intake;

import module java.base;

import io.dunlin.account.customer.contact.ApplyAddressEvents;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.AddressMarked;
import io.dunlin.events.DunningEvent.AddressReachable;
import io.dunlin.events.DunningEvent.MessageBounced;
import io.dunlin.events.DunningEvent.MessageCancelled;
import io.dunlin.events.DunningEvent.MessageSent;
import io.dunlin.events.DunningEvent.MessageUnconfirmed;
import io.dunlin.events.Topics;
import io.dunlin.kit.intake.EventSelection;
import io.dunlin.kit.intake.Intake;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.transaction.LockedAccounts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the events of dunning-service. */
@Component
class DunningListener {

  private static final String ID = "account.dunning";

  static final EventSelection<DunningEvent> EVENTS =
      EventSelection.of(
          DunningEvent.class,
          AddressMarked.class,
          AddressReachable.class,
          MessageBounced.class,
          MessageCancelled.class,
          MessageSent.class,
          MessageUnconfirmed.class);

  private final Intake intake;
  private final ApplyAddressEvents addresses;
  private final ApplyMessageEvents messages;
  private final Outbox outbox;

  DunningListener(
      Intake intake, ApplyAddressEvents addresses, ApplyMessageEvents messages, Outbox outbox) {
    this.intake = intake;
    this.addresses = addresses;
    this.messages = messages;
    this.outbox = outbox;
  }

  @KafkaListener(id = ID, topics = Topics.DUNNING, batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(ID, EVENTS, records, this::apply);
  }

  private Mono<Void> apply(LockedAccounts locked, List<Received<DunningEvent>> received) {
    return Flux.concat(addresses.apply(locked, received), messages.apply(locked, received))
        .collectList()
        .flatMap(events -> outbox.append(locked, events));
  }
}
