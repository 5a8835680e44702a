package io.dunlin.disposition.work;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Open work goes with the account to its new owners (D5). */
@UseCase
public class FollowOwners {

  private final WorkItems workItems;

  FollowOwners(WorkItems workItems) {
    this.workItems = workItems;
  }

  /** To be called after the new profiles have been saved, while the accounts are locked. */
  public Mono<Void> after(List<Received<AccountEvent>> events) {
    Set<String> changed =
        events.stream()
            .map(Received::event)
            .filter(AccountChanged.class::isInstance)
            .map(AccountEvent::account)
            .collect(Collectors.toUnmodifiableSet());
    return changed.isEmpty() ? Mono.empty() : workItems.followOwners(changed);
  }
}
