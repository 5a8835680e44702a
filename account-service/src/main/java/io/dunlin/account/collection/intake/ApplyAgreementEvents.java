package io.dunlin.account.collection.intake;

import module java.base;

import io.dunlin.account.collection.agreement.Agreement;
import io.dunlin.account.collection.agreement.AgreementEventMapper;
import io.dunlin.account.collection.agreement.Agreements;
import io.dunlin.account.collection.suspension.SuspensionRequests;
import io.dunlin.account.collection.suspension.UpdateSuspensions;
import io.dunlin.account.collection.suspensionreview.RecentContact;
import io.dunlin.account.collection.suspensionreview.RecentContacts;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.InteractionLogged;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Mono;

/** Applies promises, plans, interactions and requests to suspensions (E2). */
@UseCase
public class ApplyAgreementEvents {

  private final Agreements agreements;
  private final RecentContacts contacts;
  private final SuspensionRequests requests;
  private final UpdateSuspensions suspensions;
  private final BusinessClock clock;

  ApplyAgreementEvents(
      Agreements agreements,
      RecentContacts contacts,
      SuspensionRequests requests,
      UpdateSuspensions suspensions,
      BusinessClock clock) {
    this.agreements = agreements;
    this.contacts = contacts;
    this.requests = requests;
    this.suspensions = suspensions;
    this.clock = clock;
  }

  public Mono<Void> apply(LockedAccounts locked, List<Received<DispositionEvent>> received) {
    List<Agreement> said =
        received.stream()
            .flatMap(one -> AgreementEventMapper.map(one.event(), one.time()))
            .toList();
    return contacts
        .add(locked, received.stream().flatMap(ApplyAgreementEvents::contact).toList())
        .then(requests.request(locked, received))
        .then(Mono.defer(() -> said.isEmpty() ? Mono.empty() : save(locked, said)));
  }

  private Mono<Void> save(LockedAccounts locked, List<Agreement> said) {
    return agreements
        .known(locked, said)
        .flatMap(known -> save(locked, known, Agreement.merged(known, said)));
  }

  /** Writes only what was changed by what was said. */
  private Mono<Void> save(LockedAccounts locked, List<Agreement> known, List<Agreement> merged) {
    List<Agreement> changed = merged.stream().filter(one -> !known.contains(one)).toList();
    return agreements
        .save(locked, changed)
        .then(suspensions.followAgreements(locked, merged, clock.now()));
  }

  private static Stream<RecentContact> contact(Received<DispositionEvent> received) {
    return received.event() instanceof InteractionLogged event
        ? Stream.of(RecentContact.of(event))
        : Stream.empty();
  }
}
