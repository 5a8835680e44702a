package io.dunlin.account.customer.contact;

import module java.base;

import io.dunlin.account.receivables.account.AccountBatch;
import io.dunlin.account.receivables.account.AccountCommit;
import io.dunlin.account.receivables.account.BatchReferences;
import io.dunlin.account.receivables.account.ReceivablesAccount;
import io.dunlin.account.receivables.account.ReceivablesAccounts;
import io.dunlin.account.receivables.profile.ContactsByHand;
import io.dunlin.account.receivables.profile.ContactsByHand.Mark;
import io.dunlin.events.Contact;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Mono;

/** People here say something of a contact: leave them alone, or this is the main POC (W2, C7). */
@UseCase
class ChangeContact {

  private final ContactViews contacts;
  private final ReceivablesAccounts accounts;
  private final AccountCommit commit;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  ChangeContact(
      ContactViews contacts,
      ReceivablesAccounts accounts,
      AccountCommit commit,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.contacts = contacts;
    this.accounts = accounts;
    this.commit = commit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Sets both flags as they shall be. */
  Mono<ContactView> flag(
      ContactKey key, Caller caller, boolean doNotContact, boolean cease, String reason) {
    Mark mark = new Mark(caller.user(), reason, clock.now());
    return change(
        key,
        caller,
        (known, of) -> {
          if (ContactDecision.isForFinanceToLift(known, of.id(), doNotContact)) {
            throw Problem.conflict(
                "Finance says so",
                "Finance says that %s is not to be contacted; have it changed there"
                    .formatted(of.name()));
          }
          return ContactDecision.flags(known, of, doNotContact, cease, mark);
        });
  }

  Mono<ContactView> makeMainPoc(ContactKey key, Caller caller, String reason) {
    Mark mark = new Mark(caller.user(), reason, clock.now());
    return change(key, caller, (known, of) -> ContactDecision.mainPoc(known, of, mark));
  }

  /** Mail for the contact's address is taken again; the next one tells. */
  Mono<ContactView> reachable(ContactKey key, Caller caller, String reason) {
    Mark mark = new Mark(caller.user(), reason, clock.now());
    return change(key, caller, (known, of) -> AddressDecision.reachable(known, of, mark));
  }

  private Mono<ContactView> change(
      ContactKey key, Caller caller, BiFunction<ContactsByHand, Contact, ContactDecision> rule) {
    return transactions.execute(
        List.of(key.account()),
        locked ->
            contacts
                .require(key, caller.scope())
                .flatMap(
                    _ ->
                        accounts.load(
                            locked, BatchReferences.of(List.of(key.account())), clock.now()))
                .flatMap(batch -> decide(locked, batch, key, rule)));
  }

  private Mono<ContactView> decide(
      LockedAccounts locked,
      AccountBatch batch,
      ContactKey key,
      BiFunction<ContactsByHand, Contact, ContactDecision> rule) {
    ReceivablesAccount account = batch.existing(key.account());
    ContactsByHand known = account.profile().said();
    ContactDecision decision = rule.apply(known, known.contact(key.contact()).orElseThrow());
    ContactsByHand said = decision.said();
    ContactView view = ContactView.of(said.contact(key.contact()).orElseThrow(), said);
    if (decision.entries().isEmpty()) {
      return Mono.just(view);
    }
    account.contacts(said, decision.entries());
    return commit.commit(locked, batch).thenReturn(view);
  }
}
