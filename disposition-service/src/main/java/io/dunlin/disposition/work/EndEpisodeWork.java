package io.dunlin.disposition.work;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.StandingEvent.AccountCurrent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import java.util.List;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/** Nobody needs to see to the debt of a customer who has paid since (A3, W6). */
@UseCase
public class EndEpisodeWork {

  private static final String REASON = "ACCOUNT_CURRENT";

  private final EndWork endWork;

  EndEpisodeWork(EndWork endWork) {
    this.endWork = endWork;
  }

  /** To be called while the accounts of the events are locked. */
  public Mono<Void> after(List<Received<AccountEvent>> events) {
    return endWork.with(events.stream().<Withdrawal>mapMulti(EndEpisodeWork::end).toList());
  }

  private static void end(Received<AccountEvent> received, Consumer<Withdrawal> over) {
    if (received.event() instanceof AccountCurrent current) {
      WorkEnd end = WorkEnd.episodeOver(current.episode().id());
      over.accept(new Withdrawal(end, REASON, received.time()));
    }
  }
}
