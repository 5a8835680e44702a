package io.dunlin.kit.parked;

import module java.base;

import io.dunlin.kit.ConditionalOnKafka;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.problem.Problem;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.listener.adapter.BatchMessagingMessageListenerAdapter;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Tries the waiting records of an account again, in their order. */
@UseCase
@ConditionalOnKafka
class ReplayParked {

  private static final Logger log = LoggerFactory.getLogger(ReplayParked.class);

  /** How many records were taken, and why the next one was not; null when none is left. */
  record Outcome(long replayed, @Nullable String stoppedBy) {}

  private record Attempt(boolean worked, @Nullable String failure) {}

  private static final Attempt NOTHING_LEFT = new Attempt(false, null);

  private final ParkedRecords parked;
  private final Consumers consumers;
  private final Scheduler blocking =
      Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "replay");

  ReplayParked(ParkedRecords parked, Consumers consumers) {
    this.parked = parked;
    this.consumers = consumers;
  }

  /** Goes on until the account's queue is empty or a record cannot work still. */
  Mono<Outcome> replay(ParkedRecord any, String by) {
    return Mono.defer(() -> parked.first(any.consumer(), any.account()))
        .flatMap(first -> attempt(first, by))
        .defaultIfEmpty(NOTHING_LEFT)
        .repeat()
        .takeUntil(attempt -> !attempt.worked())
        .collectList()
        .map(attempts -> new Outcome(attempts.size() - 1L, attempts.getLast().failure()));
  }

  private Mono<Attempt> attempt(ParkedRecord record, String by) {
    Replay replay = new Replay(record.id(), by);
    return Mono.fromRunnable(() -> replay.run(() -> listen(record)))
        .subscribeOn(blocking)
        .thenReturn(new Attempt(true, null))
        .onErrorResume(refused -> refused(record, refused));
  }

  private static Mono<Attempt> refused(ParkedRecord record, Throwable refused) {
    log.warn("Parked record {} does not work yet", record.id(), refused);
    return Mono.just(
        new Attempt(
            false,
            "%d: %s"
                .formatted(
                    record.id(), NestedExceptionUtils.getMostSpecificCause(refused).getMessage())));
  }

  @SuppressWarnings("unchecked")
  private void listen(ParkedRecord record) {
    String consumer = record.consumer();
    List<ConsumerRecord<String, byte[]>> records = List.of(record.asConsumed());
    Object listener =
        consumers
            .find(consumer)
            .map(MessageListenerContainer::getContainerProperties)
            .map(properties -> properties.getMessageListener())
            .orElseThrow(() -> Problem.conflict("No such consumer", consumer + " is not here"));
    switch (listener) {
      case BatchMessagingMessageListenerAdapter<?, ?> batched ->
          ((BatchMessagingMessageListenerAdapter<String, byte[]>) batched)
              .onMessage(records, null, null);
      case BatchMessageListener<?, ?> batched ->
          ((BatchMessageListener<String, byte[]>) batched).onMessage(records);
      default -> throw new IllegalStateException(consumer + " does not listen to batches");
    }
  }
}
