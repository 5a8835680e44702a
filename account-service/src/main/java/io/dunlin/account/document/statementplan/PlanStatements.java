package io.dunlin.account.document.statementplan;

import module java.base;

import io.dunlin.account.receivables.account.AccountBatch;
import io.dunlin.account.receivables.account.AccountChangeListener;
import io.dunlin.account.receivables.account.ReceivablesAccount;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Plans the next statement of accounts on which something moved, or whose zone changed (E3). */
@Component
class PlanStatements implements AccountChangeListener {

  private final StatementPlans plans;
  private final StatementDays days;

  PlanStatements(StatementPlans plans, StatementDays days) {
    this.plans = plans;
    this.days = days;
  }

  @Override
  public boolean concerns(ReceivablesAccount account) {
    return hasMoved(account) || account.profileChange().ofZone();
  }

  @Override
  public Mono<Consequences> follow(
      LockedAccounts locked, List<ReceivablesAccount> accounts, Instant now) {
    return plans
        .of(AccountBatch.numbers(accounts))
        .map(known -> planned(locked, accounts, known, now));
  }

  private Consequences planned(
      LockedAccounts locked,
      List<ReceivablesAccount> accounts,
      Map<String, StatementPlan> known,
      Instant now) {
    List<StatementPlan> changed =
        accounts.stream()
            .filter(account -> hasMoved(account) || known.containsKey(account.profile().account()))
            .map(account -> planned(account, known, now))
            .filter(plan -> !Objects.equals(plan, known.get(plan.account())))
            .toList();
    return changed.isEmpty()
        ? Consequences.NONE
        : new Consequences(plans.save(locked, changed), List.of());
  }

  private StatementPlan planned(
      ReceivablesAccount account, Map<String, StatementPlan> known, Instant now) {
    String id = account.profile().account();
    ZoneId zone = account.profile().zone();
    StatementPlan moved = known.getOrDefault(id, StatementPlan.none(id)).move(zone, now, days);
    return hasMoved(account) ? moved.wake(zone, now, days) : moved;
  }

  private static boolean hasMoved(ReceivablesAccount account) {
    return !account.journal().movements().isEmpty();
  }
}
