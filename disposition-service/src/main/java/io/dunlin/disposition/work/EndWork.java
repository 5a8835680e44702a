package io.dunlin.disposition.work;

import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.DisputeResolved;
import io.dunlin.kit.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Cancels the work that nobody needs to do any more, since what it waited for has come (C2). */
@Component
public class EndWork {

  private final WorkItems workItems;
  private final Outbox outbox;

  EndWork(WorkItems workItems, Outbox outbox) {
    this.workItems = workItems;
    this.outbox = outbox;
  }

  /** What this service itself has just told; to be called while the accounts are locked. */
  public Mono<Void> after(List<? extends DispositionEvent> told, Instant now) {
    return with(told.stream().flatMap(event -> ended(event, now).stream()).toList());
  }

  /** To be called while the accounts are locked. */
  public Mono<Void> with(List<Withdrawal> withdrawals) {
    return withdrawals.isEmpty()
        ? Mono.empty()
        : workItems.withdraw(withdrawals).flatMap(outbox::append);
  }

  private static Optional<Withdrawal> ended(DispositionEvent event, Instant now) {
    return switch (event) {
      case DisputeResolved resolved ->
          Optional.of(
              new Withdrawal(WorkEnd.disputeResolved(resolved.dispute()), "DISPUTE_RESOLVED", now));
      default -> Optional.empty();
    };
  }
}
