package io.dunlin.account.customer.renewal;

import io.dunlin.events.AccountEvent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.due.DueWork;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

/** Opens the reviews whose day has come and escalates those that nobody answered (B2). */
@UseCase
class ReviewRenewals implements DueWork {

  private final Renewals renewals;
  private final ReviewTerms terms;
  private final AccountTransactions transactions;
  private final Outbox outbox;

  ReviewRenewals(
      Renewals renewals, ReviewTerms terms, AccountTransactions transactions, Outbox outbox) {
    this.renewals = renewals;
    this.terms = terms;
    this.transactions = transactions;
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "renewals";
  }

  @Override
  public Mono<Instant> nextDue() {
    return renewals.nextDue();
  }

  @Override
  public Mono<Integer> runDue(Instant now, int limit) {
    return renewals
        .accountsDue(now, limit)
        .filter(accounts -> !accounts.isEmpty())
        .flatMap(
            accounts -> transactions.execute(accounts, locked -> review(locked, accounts, now)))
        .defaultIfEmpty(0);
  }

  /** Leaves out what another replica has done meanwhile. */
  private Mono<Integer> review(LockedAccounts locked, List<String> accounts, Instant now) {
    return renewals
        .due(accounts, now)
        .filter(due -> !due.isEmpty())
        .flatMap(due -> save(locked, due, now).thenReturn(due.size()))
        .defaultIfEmpty(0);
  }

  private Mono<Void> save(LockedAccounts locked, List<RenewalCase> due, Instant now) {
    List<Renewal> after = new ArrayList<>();
    List<AccountEvent> events = new ArrayList<>();
    for (RenewalCase one : due) {
      Renewal renewal = after(one, now);
      after.add(renewal);
      RenewalEvents.of(one.renewal(), renewal, one.holder()).forEach(events::add);
    }
    return renewals.save(locked, after).then(outbox.append(events));
  }

  private Renewal after(RenewalCase one, Instant now) {
    RenewingAccount holder = one.holder();
    return one.renewal().onDay(holder.today(now), terms).planned(holder.zone(), terms);
  }
}
