package io.dunlin.account.collection.suspension;

import io.dunlin.events.DispositionEvent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.intake.Received;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Keeps promises, plans, interactions and requests; suspension waits or goes on at once (E2). */
@UseCase
class KeepAgreements {

  private final Agreements agreements;
  private final RecentContacts contacts;
  private final Requests requests;
  private final SuspensionCalendar calendar;
  private final BusinessClock clock;

  KeepAgreements(
      Agreements agreements,
      RecentContacts contacts,
      Requests requests,
      SuspensionCalendar calendar,
      BusinessClock clock) {
    this.agreements = agreements;
    this.contacts = contacts;
    this.requests = requests;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Called in a transaction that holds the accounts' locks. */
  Mono<Void> handle(List<Received<DispositionEvent>> received) {
    List<Agreement> heard =
        received.stream().flatMap(one -> Heard.agreement(one.event(), one.time())).toList();
    return contacts
        .hear(received.stream().flatMap(one -> Heard.interaction(one.event())).toList())
        .then(requests.note(received))
        .then(Mono.defer(() -> heard.isEmpty() ? Mono.empty() : follow(heard)));
  }

  private Mono<Void> follow(List<Agreement> heard) {
    Set<String> accounts = heard.stream().map(Agreement::account).collect(Collectors.toSet());
    return agreements.hear(heard).then(Mono.defer(() -> calendar.follow(accounts, clock.now())));
  }
}
