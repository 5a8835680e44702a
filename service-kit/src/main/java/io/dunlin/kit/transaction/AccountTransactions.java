package io.dunlin.kit.transaction;

import module java.base;

import io.dunlin.kit.ConditionalOnDatabase;
import io.dunlin.kit.database.FailureKind;
import io.dunlin.kit.database.Transactions;
import io.dunlin.kit.database.Uncancellable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The only way in which state changes: one transaction that first locks the accounts it is about,
 * in order, so that all that happens to one account happens one after the other.
 */
@Component
@ConditionalOnDatabase
public class AccountTransactions {

  private static final Retry AGAIN =
      Retry.backoff(12, Duration.ofMillis(10))
          .maxBackoff(Duration.ofMillis(500))
          .jitter(0.8)
          .filter(error -> FailureKind.of(error) == FailureKind.CONFLICT)
          .onRetryExhaustedThrow((_, signal) -> signal.failure());

  private final AccountLocks locks;
  private final Transactions transactions;

  AccountTransactions(AccountLocks locks, Transactions transactions) {
    this.locks = locks;
    this.transactions = transactions;
  }

  /**
   * Does the work in one transaction while it holds the locks of the accounts. After a deadlock or
   * a serialization failure the work is done again, so it must not have effects elsewhere. What has
   * begun runs to its end, also when the caller no longer waits for it.
   *
   * @param work is given the proof of the locks, which stores ask for that must not be used without
   */
  public <T> Mono<T> execute(Collection<String> accounts, Function<LockedAccounts, Mono<T>> work) {
    return locks
        .take(accounts)
        .then(Mono.defer(() -> work.apply(new LockedAccounts(accounts))))
        .as(transactions::run)
        .retryWhen(AGAIN)
        .as(Uncancellable::mono);
  }
}
