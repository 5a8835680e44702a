package io.dunlin.account.customer.transfer;

import module java.base;

import io.dunlin.account.customer.checklist.Analysis;
import io.dunlin.account.customer.checklist.Checklist;
import io.dunlin.account.customer.checklist.ChecklistFacts;
import io.dunlin.account.customer.checklist.ChecklistProducts;
import io.dunlin.account.customer.checklist.FieldFaults.Fault;
import io.dunlin.account.customer.checklist.SystemFacts;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Mono;

/** Completes the analysis of an account; a transfer that waited for it takes effect (D4). */
@UseCase
class CompleteChecklist {

  private final Transfers transfers;
  private final Outbox outbox;
  private final TransferableAccounts accounts;
  private final ChecklistFacts facts;
  private final ChecklistProducts products;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  CompleteChecklist(
      Transfers transfers,
      Outbox outbox,
      TransferableAccounts accounts,
      ChecklistFacts facts,
      ChecklistProducts products,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.transfers = transfers;
    this.outbox = outbox;
    this.accounts = accounts;
    this.facts = facts;
    this.products = products;
    this.transactions = transactions;
    this.clock = clock;
  }

  Mono<Transfer> of(String id, Analysis analysis, Caller caller) {
    return transfers
        .require(id, caller.scope())
        .flatMap(
            seen ->
                transactions.execute(
                    List.of(seen.terms().account()),
                    locked -> complete(locked, id, analysis, caller)));
  }

  private Mono<Transfer> complete(
      LockedAccounts locked, String id, Analysis analysis, Caller caller) {
    return transfers
        .require(id, caller.scope())
        .doOnNext(transfer -> refuse(transfer, caller))
        .zipWhen(transfer -> facts.of(transfer.terms().account(), Scope.EVERYTHING))
        .map(found -> complete(found.getT1(), found.getT2(), analysis, caller))
        .zipWhen(completed -> accounts.one(completed.terms().account()))
        .flatMap(found -> save(locked, found.getT1(), found.getT2()));
  }

  private Mono<Transfer> save(
      LockedAccounts locked, Transfer completed, TransferableAccount account) {
    return transfers
        .save(locked, List.of(completed))
        .then(
            outbox.append(locked, List.of(TransferEvents.completed(completed, account.episode()))))
        .thenReturn(completed);
  }

  private Transfer complete(
      Transfer transfer, SystemFacts known, Analysis analysis, Caller caller) {
    List<Fault> faults = analysis.faults(known.products(), products);
    if (!faults.isEmpty()) {
      throw TransferProblems.invalid(faults);
    }
    return transfer.with(new Checklist(known, analysis, caller.user(), clock.now()));
  }

  /** The old CSM knows the account; who leads the team steps in when they have left. */
  private static void refuse(Transfer transfer, Caller caller) {
    String owner = transfer.terms().from();
    boolean leads = caller.is(Role.TEAM_LEAD) || caller.is(Role.MANAGER);
    if (!leads && !caller.user().equals(owner)) {
      throw Problem.forbidden("The checklist is completed by %s or a team lead".formatted(owner));
    }
    if (!transfer.isOpen()) {
      throw TransferProblems.notPossible("The transfer has ended: " + transfer.state());
    }
  }
}
