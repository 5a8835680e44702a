package io.dunlin.account.collection.suspension;

import static java.util.stream.Collectors.filtering;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import module java.base;

import io.dunlin.account.collection.agreement.Agreement;
import io.dunlin.account.collection.suspensionterms.SuspensionTerms;
import io.dunlin.account.collection.warning.WarningLetterUpdate;
import io.dunlin.account.receivables.account.AccountChangeListener;
import io.dunlin.account.receivables.account.ReceivablesAccount;
import io.dunlin.events.AccountEvent;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Updates suspensions when accounts change that are, were or become long overdue, when promises and
 * plans begin or end, and when the letter of a warning was sent or failed (E2).
 */
@Component
public class UpdateSuspensions implements AccountChangeListener {

  private final Suspensions suspensions;
  private final Outbox outbox;
  private final SuspensionTerms terms;

  UpdateSuspensions(Suspensions suspensions, SuspensionTerms terms, Outbox outbox) {
    this.suspensions = suspensions;
    this.outbox = outbox;
    this.terms = terms;
  }

  /**
   * Suspension can only begin, go on or end where something is or was past due for more than the
   * days of its terms, or where nothing is overdue any more.
   */
  @Override
  public boolean concerns(ReceivablesAccount account) {
    LocalDate was = account.standingBefore().oldestDueOn();
    LocalDate is = account.standing().oldestDueOn();
    LocalDate young = account.journal().today().minusDays(terms.overDays());
    return (is != null && (is.isBefore(young) || account.profileChange().ofZone()))
        || (was != null && (was.isBefore(young) || is == null));
  }

  @Override
  public Mono<Consequences> follow(
      LockedAccounts locked, List<ReceivablesAccount> accounts, Instant now) {
    return suspensions
        .of(accounts)
        .map(this::followed)
        .map(
            transitions ->
                new Consequences(
                    suspensions.save(locked, transitions),
                    SuspensionTransition.events(transitions)));
  }

  /**
   * Updates the suspensions of accounts whose promises or plans have changed.
   *
   * @param agreements all that the accounts have, as they are after the change
   */
  public Mono<Void> followAgreements(
      LockedAccounts locked, List<Agreement> agreements, Instant now) {
    Map<String, List<Agreement>> open =
        agreements.stream()
            .collect(groupingBy(Agreement::account, filtering(Agreement::isOpen, toList())));
    List<String> promising =
        agreements.stream().filter(Agreement::isPromise).map(Agreement::account).toList();
    return suspensions
        .of(open.keySet(), promising, now)
        .map(cases -> followed(cases.stream().map(one -> one.with(open)).toList()))
        .flatMap(transitions -> save(locked, transitions));
  }

  /** Records what became of warning letters; returns what is to be published. */
  public Flux<AccountEvent> record(
      LockedAccounts locked, List<WarningLetterUpdate> updates, Instant now) {
    Map<String, List<WarningLetterUpdate>> byAccount =
        updates.stream().collect(groupingBy(WarningLetterUpdate::account));
    if (byAccount.isEmpty()) {
      return Flux.empty();
    }
    return suspensions
        .of(byAccount.keySet(), now)
        .map(cases -> cases.stream().map(one -> updated(one, byAccount)).toList())
        .flatMapMany(
            transitions ->
                suspensions
                    .save(locked, transitions)
                    .thenMany(Flux.fromIterable(SuspensionTransition.events(transitions))));
  }

  private SuspensionTransition updated(
      SuspensionCase before, Map<String, List<WarningLetterUpdate>> byAccount) {
    Suspension after = before.suspension();
    for (WarningLetterUpdate update : byAccount.getOrDefault(after.account(), List.of())) {
      after = new WarningDelivery(after, terms).updated(update, before.facts());
    }
    return before.to(after, terms);
  }

  private List<SuspensionTransition> followed(List<SuspensionCase> cases) {
    return cases.stream().map(one -> one.followed(terms)).toList();
  }

  private Mono<Void> save(LockedAccounts locked, List<SuspensionTransition> transitions) {
    return suspensions
        .save(locked, transitions)
        .then(outbox.append(locked, SuspensionTransition.events(transitions)));
  }
}
