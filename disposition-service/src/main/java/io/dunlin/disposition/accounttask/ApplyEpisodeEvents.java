package io.dunlin.disposition.accounttask;

import module java.base;

import io.dunlin.disposition.workitem.Cancellation;
import io.dunlin.disposition.workitem.WorkEnd;
import io.dunlin.disposition.workitem.WorkItems;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.StandingEvent.AccountCurrent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Flux;

/** Cancels the work items about the debt of a customer who has paid since (A3, W6). */
@UseCase
public class ApplyEpisodeEvents {

  private static final String REASON = "ACCOUNT_CURRENT";

  private final WorkItems workItems;

  ApplyEpisodeEvents(WorkItems workItems) {
    this.workItems = workItems;
  }

  /** Applies events and returns what is to be published. */
  public Flux<DispositionEvent> apply(LockedAccounts locked, List<Received<AccountEvent>> events) {
    return workItems
        .cancel(locked, events.stream().flatMap(ApplyEpisodeEvents::cancellation).toList())
        .cast(DispositionEvent.class);
  }

  private static Stream<Cancellation> cancellation(Received<AccountEvent> received) {
    return received.event() instanceof AccountCurrent current
        ? Stream.of(
            new Cancellation(WorkEnd.episodeOver(current.episode().id()), REASON, received.time()))
        : Stream.empty();
  }
}
