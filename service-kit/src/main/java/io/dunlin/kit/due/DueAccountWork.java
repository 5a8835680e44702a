package io.dunlin.kit.due;

import module java.base;

import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Mono;

/**
 * Due work that is done while the accounts are locked. Any number of replicas may run it at once:
 * the one that gets the locks does the work, and the others find nothing left.
 */
public abstract class DueAccountWork implements DueWork {

  private final String name;
  private final DueAccounts due;
  private final AccountTransactions transactions;

  protected DueAccountWork(String name, DueAccounts due, AccountTransactions transactions) {
    this.name = name;
    this.due = due;
    this.transactions = transactions;
  }

  /**
   * Does what is due of these accounts and tells how much that was. Another replica may have done
   * it since it was found: what is not due any more is to be left out.
   */
  protected abstract Mono<Integer> run(LockedAccounts locked, List<String> accounts, Instant now);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Mono<Instant> nextDue() {
    return due.next();
  }

  @Override
  public final Mono<Integer> runDue(Instant now, int limit) {
    return due.accounts(now, limit)
        .filter(accounts -> !accounts.isEmpty())
        .flatMap(accounts -> transactions.execute(accounts, locked -> run(locked, accounts, now)))
        .defaultIfEmpty(0);
  }
}
