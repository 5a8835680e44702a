package io.dunlin.account.customer.renewal;

import static java.util.stream.Collectors.groupingBy;

import module java.base;

import io.dunlin.account.receivables.account.AccountBatch;
import io.dunlin.account.receivables.account.AccountChangeListener;
import io.dunlin.account.receivables.account.ReceivablesAccount;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Plans renewals when Finance names their days or the account's time zone has changed (B2). */
@Component
class PlanRenewals implements AccountChangeListener {

  private final Renewals renewals;
  private final ReviewTerms terms;

  PlanRenewals(Renewals renewals, ReviewTerms terms) {
    this.renewals = renewals;
    this.terms = terms;
  }

  @Override
  public boolean concerns(ReceivablesAccount account) {
    return !account.renewals().isEmpty() || account.profileChange().ofZone();
  }

  @Override
  public Mono<Consequences> follow(
      LockedAccounts locked, List<ReceivablesAccount> accounts, Instant now) {
    return renewals
        .ofAccounts(AccountBatch.numbers(accounts))
        .map(known -> planned(locked, accounts, known, now));
  }

  private Consequences planned(
      LockedAccounts locked, List<ReceivablesAccount> accounts, List<Renewal> known, Instant now) {
    Map<String, List<Renewal>> byAccount = known.stream().collect(groupingBy(Renewal::account));
    List<Renewal> changed = new ArrayList<>();
    List<AccountEvent> events = new ArrayList<>();
    for (ReceivablesAccount account : accounts) {
      List<Renewal> before = byAccount.getOrDefault(account.profile().account(), List.of());
      List<Renewal> after = scheduled(account, before, now);
      changed.addAll(after);
      events(account, before, after, now).forEach(events::add);
    }
    return changed.isEmpty()
        ? Consequences.NONE
        : new Consequences(renewals.save(locked, changed), List.copyOf(events));
  }

  private List<Renewal> scheduled(ReceivablesAccount account, List<Renewal> before, Instant now) {
    RenewingAccount holder = RenewingAccount.of(account);
    RenewalSchedule schedule =
        new RenewalSchedule(
            before, holder.zone(), holder.today(now), terms, () -> Identifiers.next().toString());
    account.renewals().forEach(schedule::take);
    return schedule.changed();
  }

  private static Stream<AccountEvent> events(
      ReceivablesAccount account, List<Renewal> before, List<Renewal> after, Instant now) {
    RenewingAccount holder = RenewingAccount.of(account);
    LocalDate today = holder.today(now);
    return before.stream()
        .flatMap(
            was ->
                after.stream()
                    .filter(is -> is.id().equals(was.id()))
                    .flatMap(is -> RenewalEvents.ofMove(was, is, holder, today)));
  }
}
