package io.dunlin.account.customer.contact;

import module java.base;

import io.dunlin.account.receivables.account.AccountBatch;
import io.dunlin.account.receivables.account.AccountCommit;
import io.dunlin.account.receivables.account.BatchReferences;
import io.dunlin.account.receivables.account.ReceivablesAccount;
import io.dunlin.account.receivables.account.ReceivablesAccounts;
import io.dunlin.account.receivables.profile.ContactsByHand;
import io.dunlin.account.receivables.profile.ContactsByHand.Mark;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.AddressMarked;
import io.dunlin.events.DunningEvent.AddressReachable;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Flux;

/** Marks the addresses from which mail came back, until a mail comes from them (A3). */
@UseCase
public class ApplyAddressEvents {

  private static final String MAIL = "mail";
  private static final String ANSWERED = "A mail came from this address";

  private final ReceivablesAccounts accounts;
  private final AccountCommit commit;
  private final BusinessClock clock;

  ApplyAddressEvents(ReceivablesAccounts accounts, AccountCommit commit, BusinessClock clock) {
    this.accounts = accounts;
    this.commit = commit;
    this.clock = clock;
  }

  /** Returns what is to be published. */
  public Flux<AccountEvent> apply(LockedAccounts locked, List<Received<DunningEvent>> received) {
    List<DunningEvent> events =
        received.stream()
            .<DunningEvent>map(Received::event)
            .filter(event -> event instanceof AddressMarked || event instanceof AddressReachable)
            .toList();
    if (events.isEmpty()) {
      return Flux.empty();
    }
    List<String> marked = events.stream().map(DunningEvent::account).distinct().toList();
    return accounts
        .load(locked, BatchReferences.of(marked), clock.now())
        .doOnNext(batch -> events.forEach(event -> mark(batch, event)))
        .flatMapMany(batch -> commit.save(locked, batch));
  }

  private static void mark(AccountBatch batch, DunningEvent event) {
    ReceivablesAccount account = batch.account(event.account());
    if (account == null) {
      return;
    }
    ContactDecision decision = decide(account.profile().said(), event);
    if (!decision.entries().isEmpty()) {
      account.contacts(decision.said(), decision.entries());
    }
  }

  private static ContactDecision decide(ContactsByHand known, DunningEvent event) {
    return switch (event) {
      case AddressMarked e ->
          AddressDecision.bounced(
              known, e.address(), new Mark(MAIL, e.reason(), e.at()), e.fault());
      case AddressReachable e ->
          AddressDecision.reachable(known, e.address(), new Mark(MAIL, ANSWERED, e.at()));
      default -> new ContactDecision(known, List.of());
    };
  }
}
