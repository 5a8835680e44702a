package io.dunlin.disposition.promiseapproval;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.account.Accounts;
import io.dunlin.events.Identifiers;
import io.dunlin.events.Money;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.input.ValidationErrors;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.problem.InvalidInput;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
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

  /** The approval that is asked for. */
  record Request(String account, Money amount, LocalDate until, String reason) {}

  Mono<PromiseApproval> approve(Caller caller, Request request) {
    return accounts
        .find(request.account(), caller.scope())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Account " + request.account())))
        .map(account -> approval(account, caller, request))
        .flatMap(
            approval ->
                transactions.execute(
                    List.of(approval.account()), locked -> save(locked, approval)));
  }

  private PromiseApproval approval(Account account, Caller caller, Request request) {
    LocalDate today = account.dayOf(clock.now());
    ValidationErrors errors = new ValidationErrors();
    PromiseApproval.checkAmount(request.amount(), "/amount/amount", errors);
    errors.unless(
        !request.until().isBefore(today),
        "/until",
        "Lies in the past: it is " + today + " where the customer is");
    InvalidInput.raise(errors);
    return new PromiseApproval(
        Identifiers.next().toString(),
        account.account(),
        request.amount(),
        request.until(),
        request.reason(),
        caller.user(),
        clock.now(),
        null);
  }

  private Mono<PromiseApproval> save(LockedAccounts locked, PromiseApproval approval) {
    return approvals
        .add(locked, approval)
        .then(outbox.append(locked, List.of(approval.asApproved())))
        .thenReturn(approval);
  }
}
