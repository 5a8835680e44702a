package io.dunlin.dunning.dunningcase;

import io.dunlin.dunning.sequence.Decision;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.StandingEvent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Applies events of account-service: profiles, standings, and episodes that open and close. */
@UseCase
public class ApplyAccountEvents {

  private final DunningCaseProcessor processor;

  ApplyAccountEvents(DunningCaseProcessor processor) {
    this.processor = processor;
  }

  public Mono<Void> apply(LockedAccounts locked, List<Received<AccountEvent>> batch) {
    Map<String, List<AccountEvent>> byAccount =
        batch.stream()
            .map(Received::event)
            .filter(ApplyAccountEvents::matters)
            .collect(Collectors.groupingBy(AccountEvent::account));
    return processor.decide(
        locked,
        byAccount.keySet(),
        (dunningCase, tools) -> {
          Decision<DunningCase> decision = Decision.nothing(dunningCase);
          for (AccountEvent event : byAccount.getOrDefault(dunningCase.account(), List.of())) {
            decision =
                decision.then(
                    d -> d.apply(event, tools.catalogue(), tools.schedule(), tools.executor()));
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
