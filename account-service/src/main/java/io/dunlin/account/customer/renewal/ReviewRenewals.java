package io.dunlin.account.customer.renewal;

import module java.base;

import io.dunlin.events.AccountEvent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.due.DueAccountWork;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Mono;

/** Opens the reviews whose day has come and escalates those that nobody answered (B2). */
@UseCase
class ReviewRenewals extends DueAccountWork {

  private final Renewals renewals;
  private final ReviewTerms terms;
  private final Outbox outbox;

  ReviewRenewals(
      Renewals renewals, ReviewTerms terms, AccountTransactions transactions, Outbox outbox) {
    super("renewals", renewals.due(), transactions);
    this.renewals = renewals;
    this.terms = terms;
    this.outbox = outbox;
  }

  @Override
  protected Mono<Integer> run(LockedAccounts locked, List<String> accounts, Instant now) {
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
    return renewals.save(locked, after).then(outbox.append(locked, events));
  }

  private Renewal after(RenewalCase one, Instant now) {
    RenewingAccount holder = one.holder();
    return one.renewal().onDay(holder.today(now), terms).planned(holder.zone(), terms);
  }
}
