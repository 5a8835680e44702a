package io.dunlin.dunning.intake;

import module java.base;

import io.dunlin.dunning.address.ApplyAddressEvents;
import io.dunlin.dunning.contactpolicy.RecordContacts;
import io.dunlin.dunning.dunningcase.ApplyAccountEvents;
import io.dunlin.dunning.dunningcase.ApplyDispositionEvents;
import io.dunlin.dunning.notice.ApplySuspensionEvents;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.InteractionLogged;
import io.dunlin.events.DispositionEvent.PocResponded;
import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.ProfileEvent.ContactChanged;
import io.dunlin.events.StandingEvent;
import io.dunlin.events.SuspensionEvent.AccountReinstated;
import io.dunlin.events.SuspensionEvent.AccountSuspended;
import io.dunlin.events.SuspensionEvent.SuspensionHeld;
import io.dunlin.events.SuspensionEvent.SuspensionReleased;
import io.dunlin.events.SuspensionEvent.SuspensionWarned;
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

/** Receives the events of the other services and hands each batch to the features. */
@Component
class EventsListener {

  private static final String ACCOUNT = "dunning.account";
  private static final String DISPOSITION = "dunning.disposition";

  static final EventSelection<AccountEvent> ACCOUNT_EVENTS =
      EventSelection.of(
          AccountEvent.class,
          AccountChanged.class,
          ContactChanged.class,
          StandingEvent.class,
          SuspensionWarned.class,
          SuspensionHeld.class,
          SuspensionReleased.class,
          AccountSuspended.class,
          AccountReinstated.class);

  static final EventSelection<DispositionEvent> DISPOSITION_EVENTS =
      EventSelection.of(
          DispositionEvent.class, InteractionLogged.class, PocResponded.class, PromiseBroken.class);

  private final Intake intake;
  private final ApplyAccountEvents accounts;
  private final ApplyAddressEvents addresses;
  private final ApplySuspensionEvents suspensions;
  private final ApplyDispositionEvents dispositions;
  private final RecordContacts contacts;
  private final Outbox outbox;

  EventsListener(
      Intake intake,
      ApplyAccountEvents accounts,
      ApplyAddressEvents addresses,
      ApplySuspensionEvents suspensions,
      ApplyDispositionEvents dispositions,
      RecordContacts contacts,
      Outbox outbox) {
    this.intake = intake;
    this.accounts = accounts;
    this.addresses = addresses;
    this.suspensions = suspensions;
    this.dispositions = dispositions;
    this.contacts = contacts;
    this.outbox = outbox;
  }

  @KafkaListener(id = ACCOUNT, topics = Topics.ACCOUNT, batch = "true")
  void onAccount(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(ACCOUNT, ACCOUNT_EVENTS, records, this::applyAccountEvents);
  }

  @KafkaListener(id = DISPOSITION, topics = Topics.DISPOSITION, batch = "true")
  void onDisposition(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(DISPOSITION, DISPOSITION_EVENTS, records, this::applyDispositionEvents);
  }

  private Mono<Void> applyAccountEvents(LockedAccounts locked, List<Received<AccountEvent>> batch) {
    return Flux.concat(
            accounts.apply(locked, batch),
            addresses.apply(locked, batch).thenMany(Flux.empty()),
            suspensions.apply(locked, batch))
        .collectList()
        .flatMap(events -> outbox.append(locked, events));
  }

  private Mono<Void> applyDispositionEvents(
      LockedAccounts locked, List<Received<DispositionEvent>> batch) {
    return dispositions
        .apply(locked, batch)
        .collectList()
        .flatMap(events -> outbox.append(locked, events))
        .then(contacts.record(locked, batch));
  }
}
