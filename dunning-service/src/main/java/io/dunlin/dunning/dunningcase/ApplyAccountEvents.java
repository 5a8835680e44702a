package io.dunlin.dunning.dunningcase;

import module java.base;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.StandingEvent;
import io.dunlin.events.StandingEvent.StandingChanged;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Flux;

/** Applies events of account-service: profiles, standings, and episodes that open and close. */
@UseCase
public class ApplyAccountEvents {

  private final DunningCaseProcessor processor;

  ApplyAccountEvents(DunningCaseProcessor processor) {
    this.processor = processor;
  }

  public Flux<DunningEvent> apply(LockedAccounts locked, List<Received<AccountEvent>> batch) {
    return processor.apply(
        locked,
        batch.stream().<AccountEvent>map(Received::event).filter(ApplyAccountEvents::matters),
        AccountEvent::account,
        DunningCase::apply);
  }

  /** A standing without an episode says nothing about a sequence, but its version counts. */
  private static boolean matters(AccountEvent event) {
    return event instanceof AccountChanged
        || event instanceof StandingChanged
        || (event instanceof StandingEvent told && told.episode() != null);
  }
}
