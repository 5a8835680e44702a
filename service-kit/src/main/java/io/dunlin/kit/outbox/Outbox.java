package io.dunlin.kit.outbox;

import io.dunlin.events.DomainEvent;
import io.dunlin.kit.ConditionalOnDatabase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.trace.Traces;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** Takes events into the transaction that causes them; the relay publishes them afterwards. */
@Component
@ConditionalOnDatabase
public class Outbox {

  private final OutboxRows rows;
  private final OutboxDepth depth;
  private final BusinessClock clock;
  private final Traces traces;

  Outbox(OutboxRows rows, OutboxDepth depth, BusinessClock clock, Traces traces) {
    this.rows = rows;
    this.depth = depth;
    this.clock = clock;
    this.traces = traces;
  }

  /**
   * Appends events in their order. To be called while travelling the road with the locks of their
   * accounts held; outside of a transaction it fails.
   */
  public Mono<Void> append(List<? extends DomainEvent> events) {
    return appendMessages(events.stream().map(OutgoingMessage::of).toList());
  }

  /** The same for what is none of our own events. */
  public Mono<Void> appendMessages(List<OutgoingMessage> messages) {
    if (messages.isEmpty()) {
      return Mono.empty();
    }
    return TransactionSynchronizationManager.forCurrentTransaction()
        .doOnNext(transaction -> transaction.registerSynchronization(committed(messages.size())))
        .then(traces.current())
        .flatMap(trace -> rows.append(messages, clock.now(), trace));
  }

  private TransactionSynchronization committed(int count) {
    return new TransactionSynchronization() {
      @Override
      public Mono<Void> afterCommit() {
        return Mono.fromRunnable(() -> depth.grew(count));
      }
    };
  }
}
