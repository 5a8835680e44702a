package io.dunlin.account.collection.intake;

import module java.base;

import io.dunlin.account.collection.suspension.UpdateSuspensions;
import io.dunlin.account.collection.suspensionreview.RecentContact;
import io.dunlin.account.collection.suspensionreview.RecentContacts;
import io.dunlin.account.collection.warning.WarningLetterUpdate;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.MessageSent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Flux;

/** Applies sent messages, and what became of warning letters, to suspensions (E2). */
@UseCase
public class ApplyMessageEvents {

  private final RecentContacts contacts;
  private final UpdateSuspensions suspensions;
  private final BusinessClock clock;

  ApplyMessageEvents(RecentContacts contacts, UpdateSuspensions suspensions, BusinessClock clock) {
    this.contacts = contacts;
    this.suspensions = suspensions;
    this.clock = clock;
  }

  /** Returns what is to be published. */
  public Flux<AccountEvent> apply(LockedAccounts locked, List<Received<DunningEvent>> received) {
    List<DunningEvent> events = received.stream().<DunningEvent>map(Received::event).toList();
    List<WarningLetterUpdate> updates = events.stream().flatMap(WarningLetterUpdate::of).toList();
    return contacts
        .add(locked, events.stream().flatMap(ApplyMessageEvents::contact).toList())
        .thenMany(Flux.defer(() -> suspensions.record(locked, updates, clock.now())));
  }

  private static Stream<RecentContact> contact(DunningEvent event) {
    return event instanceof MessageSent sent ? Stream.of(RecentContact.of(sent)) : Stream.empty();
  }
}
