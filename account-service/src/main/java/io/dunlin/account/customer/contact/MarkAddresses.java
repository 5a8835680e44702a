package io.dunlin.account.customer.contact;

import io.dunlin.account.receivables.account.AccountBatch;
import io.dunlin.account.receivables.account.AccountCommit;
import io.dunlin.account.receivables.account.ContactsByHand;
import io.dunlin.account.receivables.account.ContactsByHand.Mark;
import io.dunlin.account.receivables.account.ReceivablesAccount;
import io.dunlin.account.receivables.account.ReceivablesAccounts;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.AddressMarked;
import io.dunlin.events.DunningEvent.AddressReachable;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
import java.util.List;
import reactor.core.publisher.Mono;

/** Marks the addresses from which mail came back, until a mail comes from them (A3). */
@UseCase
class MarkAddresses {

  private static final String MAIL = "mail";
  private static final String ANSWERED = "A mail came from this address";

  private final ReceivablesAccounts receivables;
  private final AccountCommit commit;
  private final BusinessClock clock;

  MarkAddresses(ReceivablesAccounts receivables, AccountCommit commit, BusinessClock clock) {
    this.receivables = receivables;
    this.commit = commit;
    this.clock = clock;
  }

  Mono<Void> handle(LockedAccounts locked, List<Received<DunningEvent>> received) {
    List<DunningEvent> told =
        received.stream()
            .<DunningEvent>map(Received::event)
            .filter(event -> event instanceof AddressMarked || event instanceof AddressReachable)
            .toList();
    if (told.isEmpty()) {
      return Mono.empty();
    }
    List<String> accounts = told.stream().map(DunningEvent::account).distinct().toList();
    return receivables
        .load(locked, accounts, List.of(), clock.now())
        .doOnNext(batch -> told.forEach(one -> mark(batch, one)))
        .flatMap(batch -> commit.commit(locked, batch));
  }

  private static void mark(AccountBatch batch, DunningEvent told) {
    ReceivablesAccount book = batch.account(told.account());
    if (book == null) {
      return;
    }
    ContactDecision decision = decide(book.profile().said(), told);
    if (!decision.entries().isEmpty()) {
      book.contacts(decision.said(), decision.entries());
    }
  }

  private static ContactDecision decide(ContactsByHand known, DunningEvent told) {
    return switch (told) {
      case AddressMarked e ->
          ContactDecision.bounced(
              known, e.address(), new Mark(MAIL, e.reason(), e.at()), e.fault());
      case AddressReachable e ->
          ContactDecision.reachable(known, e.address(), new Mark(MAIL, ANSWERED, e.at()));
      default -> new ContactDecision(known, List.of());
    };
  }
}
