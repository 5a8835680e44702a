package io.dunlin.account.receivables.day;

import module java.base;

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
 * Lets the day pass for the accounts where that changes something; a missed day is caught up, as
 * "due by now" includes it. The days have passed before anything else of the day begins, because
 * all that is told of an account names its episode, and is decided by its standing, of that day
 * (W3, W6).
 */
@UseCase
@Order(0)
class PassDays extends DueAccountWork {

  private final ReceivablesAccounts receivables;
  private final AccountCommit commit;

  PassDays(
      AccountTransactions transactions,
      DueDays due,
      ReceivablesAccounts receivables,
      AccountCommit commit) {
    super("days", due, transactions);
    this.receivables = receivables;
    this.commit = commit;
  }

  @Override
  protected Mono<Integer> run(LockedAccounts locked, List<String> accounts, Instant now) {
    return receivables
        .load(locked, BatchReferences.of(accounts), now)
        .doOnNext(batch -> batch.accounts().forEach(ReceivablesAccount::passDay))
        .flatMap(batch -> commit.commit(locked, batch))
        .thenReturn(accounts.size());
  }
}
