package io.dunlin.account.collection.suspension;

import module java.base;

import io.dunlin.account.collection.agreement.Agreement;
import io.dunlin.account.collection.clearance.FreshnessCheck;
import io.dunlin.account.collection.suspensionterms.SuspensionTerms;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.due.DueAccountWork;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Warns and suspends the accounts whose day has come, each once (E2). */
@UseCase
class SuspendAccounts extends DueAccountWork {

  private final Suspensions suspensions;
  private final Outbox outbox;
  private final SuspensionTerms terms;
  private final FreshnessCheck freshness;

  SuspendAccounts(
      Suspensions suspensions,
      Outbox outbox,
      SuspensionTerms terms,
      FreshnessCheck freshness,
      AccountTransactions transactions) {
    super("suspensions", suspensions.due(), transactions);
    this.suspensions = suspensions;
    this.outbox = outbox;
    this.terms = terms;
    this.freshness = freshness;
  }

  @Override
  protected Mono<Integer> run(LockedAccounts locked, List<String> accounts, Instant now) {
    return suspensions
        .due(accounts, now)
        .filter(due -> !due.isEmpty())
        .zipWith(freshness.about(accounts, Agreement.CONSUMER))
        .flatMap(found -> save(locked, found.getT1(), found.getT2()))
        .defaultIfEmpty(0);
  }

  private Mono<Integer> save(
      LockedAccounts locked, List<SuspensionCase> due, Map<String, String> doubts) {
    List<SuspensionTransition> changes =
        due.stream().map(one -> onDay(one, doubts.get(one.suspension().account()))).toList();
    return suspensions
        .save(locked, changes)
        .then(outbox.append(locked, SuspensionTransition.events(changes)))
        .thenReturn(due.size());
  }

  private SuspensionTransition onDay(SuspensionCase one, @Nullable String doubt) {
    return one.to(one.suspension().onDay(one.facts(), doubt, terms), terms);
  }
}
