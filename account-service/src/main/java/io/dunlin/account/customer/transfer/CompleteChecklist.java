package io.dunlin.account.customer.transfer;

import io.dunlin.account.customer.transfer.Checked.Fault;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.transaction.AccountTransactions;
import java.util.List;
import reactor.core.publisher.Mono;

/** Completes the analysis of an account; a transfer that waited for it takes effect (D4). */
@UseCase
class CompleteChecklist {

  private final Transfers transfers;
  private final TransferBook book;
  private final Subjects subjects;
  private final ChecklistFacts knowns;
  private final Products products;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  CompleteChecklist(
      Transfers transfers,
      TransferBook book,
      Subjects subjects,
      ChecklistFacts knowns,
      Products products,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.transfers = transfers;
    this.book = book;
    this.subjects = subjects;
    this.knowns = knowns;
    this.products = products;
    this.transactions = transactions;
    this.clock = clock;
  }

  Mono<Transfer> of(String id, Analysis analysis, Caller caller) {
    return find(id, caller)
        .flatMap(
            seen ->
                transactions.execute(
                    List.of(seen.wish().account()), _ -> complete(id, analysis, caller)));
  }

  private Mono<Transfer> complete(String id, Analysis analysis, Caller caller) {
    return find(id, caller)
        .doOnNext(transfer -> refuse(transfer, caller))
        .zipWhen(transfer -> knowns.of(transfer.wish().account(), Scope.EVERYTHING))
        .map(found -> complete(found.getT1(), found.getT2(), analysis, caller))
        .zipWhen(completed -> subjects.one(completed.wish().account()))
        .flatMap(found -> save(found.getT1(), found.getT2()));
  }

  private Mono<Transfer> save(Transfer completed, Subject subject) {
    return book.save(completed, TransferNews.completed(completed, subject.episode()));
  }

  private Transfer complete(Transfer transfer, Known known, Analysis analysis, Caller caller) {
    List<Fault> faults = analysis.faults(known.products(), products);
    if (!faults.isEmpty()) {
      throw Refusals.invalid(faults);
    }
    return transfer.with(new Checklist(known, analysis, caller.user(), clock.now()));
  }

  /** The old CSM knows the account; who leads the team steps in when they have left. */
  private static void refuse(Transfer transfer, Caller caller) {
    String owner = transfer.wish().from();
    boolean leads = caller.is(Role.TEAM_LEAD) || caller.is(Role.MANAGER);
    if (!leads && !caller.user().equals(owner)) {
      throw Problem.forbidden("The checklist is completed by %s or a team lead".formatted(owner));
    }
    if (!transfer.isOpen()) {
      throw Refusals.notPossible("The transfer has ended: " + transfer.state());
    }
  }

  private Mono<Transfer> find(String id, Caller caller) {
    return transfers.find(id, caller.scope()).switchIfEmpty(Refusals.unknown(id));
  }
}
