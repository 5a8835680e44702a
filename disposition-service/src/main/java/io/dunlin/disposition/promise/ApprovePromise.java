package io.dunlin.disposition.promise;

import io.dunlin.disposition.InvalidInput;
import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.account.Accounts;
import io.dunlin.disposition.input.Findings;
import io.dunlin.events.Identifiers;
import io.dunlin.events.Money;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.transaction.AccountTransactions;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** Lets an account promise more, or for later, than the bounds allow; for one promise (C2). */
@UseCase
class ApprovePromise {

  private final Accounts accounts;
  private final PromiseApprovals approvals;
  private final Outbox outbox;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  ApprovePromise(
      Accounts accounts,
      PromiseApprovals approvals,
      Outbox outbox,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.accounts = accounts;
    this.approvals = approvals;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What is approved, as it was asked for. */
  record Wanted(String account, Money amount, LocalDate until, String reason) {}

  Mono<PromiseApproval> approve(Caller caller, Wanted wanted) {
    return accounts
        .find(wanted.account(), caller.scope())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Account " + wanted.account())))
        .map(account -> approval(account, caller, wanted))
        .flatMap(
            approval -> transactions.execute(List.of(approval.account()), _ -> save(approval)));
  }

  private PromiseApproval approval(Account account, Caller caller, Wanted wanted) {
    LocalDate today = account.dayOf(clock.now());
    Findings findings = new Findings();
    PromiseOffer.checkAmount(wanted.amount(), "/amount/amount", findings);
    findings.unless(
        !wanted.until().isBefore(today),
        "/until",
        "Lies in the past: it is " + today + " where the customer is");
    InvalidInput.raise(findings);
    return new PromiseApproval(
        Identifiers.next().toString(),
        account.account(),
        wanted.amount(),
        wanted.until(),
        wanted.reason(),
        caller.user(),
        clock.now(),
        null);
  }

  private Mono<PromiseApproval> save(PromiseApproval approval) {
    return approvals
        .add(approval)
        .then(outbox.append(List.of(approval.asApproved())))
        .thenReturn(approval);
  }
}
