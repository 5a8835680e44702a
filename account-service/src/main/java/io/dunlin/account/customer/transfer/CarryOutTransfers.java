package io.dunlin.account.customer.transfer;

import module java.base;

import io.dunlin.account.customer.task.OpenTask;
import io.dunlin.account.customer.task.OpenTasks;
import io.dunlin.account.receivables.account.AccountBatch;
import io.dunlin.account.receivables.account.AccountCommit;
import io.dunlin.account.receivables.account.BatchReferences;
import io.dunlin.account.receivables.account.ReceivablesAccount;
import io.dunlin.account.receivables.account.ReceivablesAccounts;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.due.DueAccountWork;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Mono;

/**
 * Carries out the transfers whose day has come, each once (D5). It runs right after the days have
 * passed: from its day an account is its new owner's in all that is told of it.
 */
@UseCase
@Order(1)
class CarryOutTransfers extends DueAccountWork {

  private final DueTransfers due;
  private final Transfers transfers;
  private final ReceivablesAccounts receivables;
  private final OpenTasks tasks;
  private final AccountCommit commit;

  CarryOutTransfers(
      AccountTransactions transactions,
      DueTransfers due,
      Transfers transfers,
      ReceivablesAccounts receivables,
      OpenTasks tasks,
      AccountCommit commit) {
    super("transfers", due, transactions);
    this.due = due;
    this.transfers = transfers;
    this.receivables = receivables;
    this.tasks = tasks;
    this.commit = commit;
  }

  @Override
  protected Mono<Integer> run(LockedAccounts locked, List<String> accounts, Instant now) {
    return Mono.zip(
            due.of(locked, accounts, now),
            receivables.load(locked, BatchReferences.of(accounts), now),
            tasks.of(accounts))
        .flatMap(found -> decide(locked, found.getT1(), found.getT2(), found.getT3()))
        .thenReturn(accounts.size());
  }

  private Mono<Void> decide(
      LockedAccounts locked,
      List<Transfer> due,
      AccountBatch batch,
      Map<String, List<OpenTask>> openTasks) {
    List<Transfer> decided =
        due.stream()
            .map(one -> one.onItsDay(account(batch, one), pending(openTasks, one)))
            .toList();
    return transfers.save(locked, decided).then(commit.commit(locked, batch));
  }

  private static int pending(Map<String, List<OpenTask>> openTasks, Transfer transfer) {
    return OpenTask.pendingOfTheCsm(openTasks.getOrDefault(transfer.terms().account(), List.of()));
  }

  private static ReceivablesAccount account(AccountBatch batch, Transfer transfer) {
    return batch.existing(transfer.terms().account());
  }
}
