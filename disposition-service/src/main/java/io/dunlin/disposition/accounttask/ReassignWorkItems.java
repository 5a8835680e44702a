package io.dunlin.disposition.accounttask;

import module java.base;

import io.dunlin.disposition.workitem.WorkItems;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Mono;

/** Assigns the open work items of an account to its new owners (D5). */
@UseCase
public class ReassignWorkItems {

  private final WorkItems workItems;

  ReassignWorkItems(WorkItems workItems) {
    this.workItems = workItems;
  }

  /** To be called after the new profiles have been saved, while the accounts are locked. */
  public Mono<Void> apply(LockedAccounts locked, List<Received<AccountEvent>> events) {
    Set<String> changed =
        Received.events(events, AccountChanged.class).stream()
            .map(AccountEvent::account)
            .collect(Collectors.toUnmodifiableSet());
    return changed.isEmpty() ? Mono.empty() : workItems.reassign(locked, changed);
  }
}
