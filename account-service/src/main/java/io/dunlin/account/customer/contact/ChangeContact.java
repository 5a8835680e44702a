package io.dunlin.account.customer.contact;

import io.dunlin.account.receivables.account.AccountBatch;
import io.dunlin.account.receivables.account.AccountCommit;
import io.dunlin.account.receivables.account.ContactsByHand;
import io.dunlin.account.receivables.account.ContactsByHand.Mark;
import io.dunlin.account.receivables.account.ReceivablesAccount;
import io.dunlin.account.receivables.account.ReceivablesAccounts;
import io.dunlin.events.Contact;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
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
      Which which, Caller caller, boolean doNotContact, boolean cease, String reason) {
    Mark mark = new Mark(caller.user(), reason, clock.now());
    return change(
        which,
        caller,
        (known, of) -> {
          if (ContactDecision.isForFinanceToLift(known, of.id(), doNotContact)) {
            throw forFinance(of);
          }
          return ContactDecision.flags(known, of, doNotContact, cease, mark);
        });
  }

  Mono<ContactView> makeMainPoc(Which which, Caller caller, String reason) {
    Mark mark = new Mark(caller.user(), reason, clock.now());
    return change(which, caller, (known, of) -> ContactDecision.mainPoc(known, of, mark));
  }

  /** Mail for the contact's address is taken again; the next one tells. */
  Mono<ContactView> reachable(Which which, Caller caller, String reason) {
    Mark mark = new Mark(caller.user(), reason, clock.now());
    return change(which, caller, (known, of) -> ContactDecision.reachable(known, of, mark));
  }

  /** A contact of an account. */
  record Which(String account, String contact) {}

  private Mono<ContactView> change(
      Which which, Caller caller, BiFunction<ContactsByHand, Contact, ContactDecision> rule) {
    return transactions.execute(
        List.of(which.account()),
        locked ->
            contacts
                .of(which.account(), caller.scope())
                .filter(known -> known.contact(which.contact()).isPresent())
                .switchIfEmpty(Mono.error(() -> notFound(which)))
                .flatMap(
                    _ -> accounts.load(locked, List.of(which.account()), List.of(), clock.now()))
                .flatMap(batch -> decide(locked, batch, which, rule)));
  }

  private Mono<ContactView> decide(
      LockedAccounts locked,
      AccountBatch batch,
      Which which,
      BiFunction<ContactsByHand, Contact, ContactDecision> rule) {
    ReceivablesAccount account = Objects.requireNonNull(batch.account(which.account()));
    ContactsByHand known = account.profile().said();
    ContactDecision decision = rule.apply(known, known.contact(which.contact()).orElseThrow());
    ContactsByHand said = decision.said();
    ContactView view = ContactView.of(said.contact(which.contact()).orElseThrow(), said);
    if (decision.entries().isEmpty()) {
      return Mono.just(view);
    }
    account.contacts(said, decision.entries());
    return commit.commit(locked, batch).thenReturn(view);
  }

  static Problem notFound(Which which) {
    return Problem.notFound("Contact %s of account %s".formatted(which.contact(), which.account()));
  }

  private static Problem forFinance(Contact of) {
    return Problem.conflict(
        "Finance says so",
        "Finance says that %s is not to be contacted; have it changed there".formatted(of.name()));
  }
}
