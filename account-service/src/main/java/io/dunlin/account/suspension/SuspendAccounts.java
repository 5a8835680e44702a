package io.dunlin.account.suspension;

import io.dunlin.account.clearance.Doubts;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.road.AccountRoad;
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
  private final AccountRoad road;

  SuspendAccounts(
      Suspensions suspensions,
      SuspensionBook book,
      SuspensionTerms terms,
      Doubts doubts,
      AccountRoad road) {
    this.suspensions = suspensions;
    this.book = book;
    this.terms = terms;
    this.doubts = doubts;
    this.road = road;
  }

  /** Tells for how many accounts it did; any number of replicas may run this at once. */
  Mono<Integer> run(Instant now, int limit) {
    return suspensions
        .accountsDue(now, limit)
        .filter(accounts -> !accounts.isEmpty())
        .flatMap(accounts -> road.travel(accounts, () -> look(accounts, now)))
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
    List<Change> changes =
        due.stream().map(one -> onDay(one, inDoubt.get(one.suspension().account()))).toList();
    return book.save(changes).thenReturn(due.size());
  }

  private Change onDay(Known known, @Nullable String doubt) {
    return known.to(known.suspension().onDay(known.facts(), doubt, terms), terms);
  }
}
