package io.dunlin.kit.outbox;

import module java.base;

import io.dunlin.events.DomainEvent;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.ConditionalOnDatabase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.outbox.OutboxMessage.Envelope;
import io.dunlin.kit.trace.TraceParents;
import io.dunlin.kit.trace.Traces;
import io.dunlin.kit.transaction.LockedAccounts;
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
  private final OutboxSettings settings;

  Outbox(
      OutboxRows rows,
      OutboxDepth depth,
      BusinessClock clock,
      Traces traces,
      OutboxSettings settings) {
    this.rows = rows;
    this.depth = depth;
    this.clock = clock;
    this.traces = traces;
    this.settings = settings;
  }

  /**
   * Appends events in their order, cause before effect. Outside of a transaction it fails.
   *
   * @throws IllegalArgumentException for an event of an account that is not locked
   */
  public Mono<Void> append(LockedAccounts locked, List<? extends DomainEvent> events) {
    return append(locked, events, List.of());
  }

  /**
   * The same in a transaction that has more to publish.
   *
   * @param others are none of our own events; they follow them
   */
  public Mono<Void> append(
      LockedAccounts locked, List<? extends DomainEvent> events, List<OutgoingMessage> others) {
    for (DomainEvent event : events) {
      if (!locked.holds(event.account())) {
        throw new IllegalArgumentException("Account %s is not locked".formatted(event.account()));
      }
    }
    return appendMessages(
        Stream.concat(events.stream().map(OutgoingMessage::of), others.stream()).toList());
  }

  private Mono<Void> appendMessages(List<OutgoingMessage> messages) {
    if (messages.isEmpty()) {
      return Mono.empty();
    }
    return TransactionSynchronizationManager.forCurrentTransaction()
        .doOnNext(transaction -> transaction.registerSynchronization(committed(messages.size())))
        .then(traces.current())
        .map(traces -> inEnvelopes(messages, clock.now(), traces))
        .flatMap(rows::append);
  }

  private List<OutboxMessage> inEnvelopes(
      List<OutgoingMessage> messages, Instant at, TraceParents traces) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
    return messages.stream()
        .map(
            message ->
                new OutboxMessage(
                    new Envelope(
                        Identifiers.next().toString(),
                        message.topic(),
                        message.key(),
                        message.type(),
                        micros,
                        traces.of(message.key())),
                    message.payload(settings.maxPayload())))
        .toList();
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
