package io.dunlin.account.collection.intake;

import module java.base;

import io.dunlin.account.collection.suspension.UpdateSuspensions;
import io.dunlin.account.collection.suspensionreview.RecentContact;
import io.dunlin.account.collection.suspensionreview.RecentContacts;
import io.dunlin.account.collection.warning.WarningLetterUpdate;
import io.dunlin.account.customer.contact.ApplyAddressEvents;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.MessageSent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Applies what dunning-service tells: addresses from which mail came back (A3), messages that were
 * sent, and what became of warning letters (E2). All that follows is published at once.
 */
@UseCase
public class ApplyDunningEvents {

  private final ApplyAddressEvents addresses;
  private final RecentContacts contacts;
  private final UpdateSuspensions suspensions;
  private final Outbox outbox;
  private final BusinessClock clock;

  ApplyDunningEvents(
      ApplyAddressEvents addresses,
      RecentContacts contacts,
      UpdateSuspensions suspensions,
      Outbox outbox,
      BusinessClock clock) {
    this.addresses = addresses;
    this.contacts = contacts;
    this.suspensions = suspensions;
    this.outbox = outbox;
    this.clock = clock;
  }

  public Mono<Void> apply(LockedAccounts locked, List<Received<DunningEvent>> received) {
    List<DunningEvent> events = received.stream().<DunningEvent>map(Received::event).toList();
    return Flux.concat(addresses.apply(locked, events), messages(locked, events))
        .concatMapIterable(published -> published)
        .collectList()
        .flatMap(published -> outbox.append(locked, published));
  }

  private Mono<List<AccountEvent>> messages(LockedAccounts locked, List<DunningEvent> events) {
    List<WarningLetterUpdate> updates = events.stream().flatMap(WarningLetterUpdate::of).toList();
    return contacts
        .add(locked, events.stream().flatMap(ApplyDunningEvents::contact).toList())
        .then(Mono.defer(() -> suspensions.record(locked, updates, clock.now())));
  }

  private static Stream<RecentContact> contact(DunningEvent event) {
    return event instanceof MessageSent sent ? Stream.of(RecentContact.of(sent)) : Stream.empty();
  }
}
