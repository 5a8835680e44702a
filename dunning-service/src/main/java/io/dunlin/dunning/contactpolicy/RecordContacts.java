package io.dunlin.dunning.contactpolicy;

import module java.base;

import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.InteractionLogged;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Mono;

/** Keeps the contacts that people made, so that they count for the policy (C7). */
@UseCase
public class RecordContacts {

  private final Contacts contacts;

  RecordContacts(Contacts contacts) {
    this.contacts = contacts;
  }

  public Mono<Void> record(LockedAccounts locked, List<Received<DispositionEvent>> batch) {
    return contacts.add(
        locked,
        Received.events(batch, InteractionLogged.class).stream()
            .map(LoggedContact::of)
            .flatMap(Optional::stream)
            .toList());
  }
}
