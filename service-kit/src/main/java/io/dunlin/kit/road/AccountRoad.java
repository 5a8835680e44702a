package io.dunlin.kit.road;

import io.dunlin.kit.ConditionalOnDatabase;
import io.dunlin.kit.database.Transactions;
import io.dunlin.kit.database.Trouble;
import io.dunlin.kit.database.Uncancellable;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The one road on which state changes: one transaction that first locks the accounts it is about,
 * in order, so that all that happens to one account happens one after the other.
 */
@Component
@ConditionalOnDatabase
public class AccountRoad {

  private static final Retry AGAIN =
      Retry.backoff(12, Duration.ofMillis(10))
          .maxBackoff(Duration.ofMillis(500))
          .jitter(0.8)
          .filter(error -> Trouble.of(error) == Trouble.CONFLICT)
          .onRetryExhaustedThrow((_, signal) -> signal.failure());

  private final AccountLocks locks;
  private final Transactions transactions;

  AccountRoad(AccountLocks locks, Transactions transactions) {
    this.locks = locks;
    this.transactions = transactions;
  }

  /**
   * Does the work in one transaction while it holds the locks of the accounts. After a deadlock or
   * a serialization failure the work is done anew, so it must not have effects elsewhere. What has
   * begun runs to its end, also when the caller no longer waits for it.
   */
  public <T> Mono<T> travel(Collection<String> accounts, Supplier<Mono<T>> work) {
    return locks
        .take(accounts)
        .then(Mono.defer(work))
        .as(transactions::run)
        .retryWhen(AGAIN)
        .as(Uncancellable::mono);
  }
}
