package io.dunlin.dunning.sequence;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.StandingEvent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Takes what account-service tells: profiles, standings, and episodes that open and close. */
@UseCase
class FollowAccounts {

  private final DunningCaseProcessor desk;

  FollowAccounts(DunningCaseProcessor desk) {
    this.desk = desk;
  }

  Mono<Void> follow(List<Received<AccountEvent>> batch) {
    Map<String, List<AccountEvent>> byAccount =
        batch.stream()
            .map(Received::event)
            .filter(FollowAccounts::matters)
            .collect(Collectors.groupingBy(AccountEvent::account));
    return desk.decide(
        byAccount.keySet(),
        (delinquency, aids) -> {
          Decision<DunningCase> decision = Decision.nothing(delinquency);
          for (AccountEvent event : byAccount.getOrDefault(delinquency.account(), List.of())) {
            decision = decision.then(d -> d.hears(event, aids.shelf(), aids.pace(), aids.runner()));
          }
          return decision;
        });
  }

  /** A standing without an episode says nothing about a sequence, but its version counts. */
  private static boolean matters(AccountEvent event) {
    return event.episode() != null
        || event instanceof AccountChanged
        || event instanceof StandingEvent.StandingChanged;
  }
}
