package io.dunlin.account.collection.suspension;

import io.dunlin.account.collection.clearance.Doubts;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.transaction.AccountTransactions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Warns and suspends the accounts whose day has come, each once (E2). */
@UseCase
class SuspendAccounts {

  private final Suspensions suspensions;
  private final SuspensionBook book;
  private final SuspensionTerms terms;
  private final Doubts doubts;
  private final AccountTransactions transactions;

  SuspendAccounts(
      Suspensions suspensions,
      SuspensionBook book,
      SuspensionTerms terms,
      Doubts doubts,
      AccountTransactions transactions) {
    this.suspensions = suspensions;
    this.book = book;
    this.terms = terms;
    this.doubts = doubts;
    this.transactions = transactions;
  }

  /** Tells for how many accounts it did; any number of replicas may run this at once. */
  Mono<Integer> run(Instant now, int limit) {
    return suspensions
        .accountsDue(now, limit)
        .filter(accounts -> !accounts.isEmpty())
        .flatMap(accounts -> transactions.execute(accounts, _ -> look(accounts, now)))
        .defaultIfEmpty(0);
  }

  /** What another replica has done meanwhile is not due any more. */
  private Mono<Integer> look(List<String> accounts, Instant now) {
    return suspensions
        .due(accounts, now)
        .filter(due -> !due.isEmpty())
        .zipWith(doubts.about(accounts, Agreement.CONSUMER))
        .flatMap(found -> save(found.getT1(), found.getT2()))
        .defaultIfEmpty(0);
  }

  private Mono<Integer> save(List<Known> due, Map<String, String> inDoubt) {
    List<SuspensionTransition> changes =
        due.stream().map(one -> onDay(one, inDoubt.get(one.suspension().account()))).toList();
    return book.save(changes).thenReturn(due.size());
  }

  private SuspensionTransition onDay(Known known, @Nullable String doubt) {
    return known.to(known.suspension().onDay(known.facts(), doubt, terms), terms);
  }
}
