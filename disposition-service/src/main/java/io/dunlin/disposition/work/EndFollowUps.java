package io.dunlin.disposition.work;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.AccountEvent.AccountCurrent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.outbox.Outbox;
import java.util.List;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/** Nobody needs to look after a customer who answered and has paid since (A3). */
@UseCase
public class EndFollowUps {

  private static final String REASON = "ACCOUNT_CURRENT";

  private final WorkItems workItems;
  private final Outbox outbox;

  EndFollowUps(WorkItems workItems, Outbox outbox) {
    this.workItems = workItems;
    this.outbox = outbox;
  }

  /** To be called while the accounts of the events are locked. */
  public Mono<Void> after(List<Received<AccountEvent>> events) {
    List<Withdrawal> over = events.stream().<Withdrawal>mapMulti(EndFollowUps::end).toList();
    return over.isEmpty() ? Mono.empty() : workItems.withdraw(over).flatMap(outbox::append);
  }

  private static void end(Received<AccountEvent> received, Consumer<Withdrawal> over) {
    if (received.event() instanceof AccountCurrent current) {
      over.accept(new Withdrawal(current.episode().id(), REASON, received.time()));
    }
  }
}
