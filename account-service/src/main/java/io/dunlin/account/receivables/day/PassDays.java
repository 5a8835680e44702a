package io.dunlin.account.receivables.day;

import io.dunlin.account.receivables.account.AccountCommit;
import io.dunlin.account.receivables.account.ReceivablesAccount;
import io.dunlin.account.receivables.account.ReceivablesAccounts;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** Lets the day pass for the accounts where that changes something; any number may run at once. */
@UseCase
class PassDays {

  private final AccountTransactions transactions;
  private final DueDays due;
  private final ReceivablesAccounts receivables;
  private final AccountCommit commit;

  PassDays(
      AccountTransactions transactions,
      DueDays due,
      ReceivablesAccounts receivables,
      AccountCommit commit) {
    this.transactions = transactions;
    this.due = due;
    this.receivables = receivables;
    this.commit = commit;
  }

  /** Tells for how many accounts it did. A missed day is caught up, as "due by now" includes it. */
  Mono<Integer> run(Instant now, int limit) {
    return due.accounts(now, limit)
        .filter(accounts -> !accounts.isEmpty())
        .flatMap(accounts -> transactions.execute(accounts, locked -> pass(locked, accounts, now)))
        .defaultIfEmpty(0);
  }

  private Mono<Integer> pass(LockedAccounts locked, List<String> accounts, Instant now) {
    return receivables
        .load(locked, accounts, List.of(), now)
        .doOnNext(batch -> batch.accounts().forEach(ReceivablesAccount::passDay))
        .flatMap(batch -> commit.commit(locked, batch))
        .thenReturn(accounts.size());
  }
}
