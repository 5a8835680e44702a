package io.dunlin.disposition.contactpolicy;

import module java.base;

import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.MessageBounced;
import io.dunlin.events.DunningEvent.MessageSent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Mono;

/** Records what dunning-service sent, so that it counts for callbacks, too (C7). */
@UseCase
public class RecordSentMessages {

  private final PastContacts contacts;

  RecordSentMessages(PastContacts contacts) {
    this.contacts = contacts;
  }

  public Mono<Void> apply(LockedAccounts locked, List<Received<DunningEvent>> received) {
    return contacts
        .add(locked, Received.events(received, MessageSent.class))
        .then(contacts.remove(locked, Received.events(received, MessageBounced.class)));
  }
}
