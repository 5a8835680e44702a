package io.dunlin.kit.parked;

import io.dunlin.kit.ConditionalOnKafka;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.problem.Problem;
import java.util.List;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.listener.adapter.BatchMessagingMessageListenerAdapter;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Sends the records of an account that wait down the road again, in their order. */
@UseCase
@ConditionalOnKafka
class ReplayParked {

  private static final Logger log = LoggerFactory.getLogger(ReplayParked.class);

  /** How many records were taken, and why the next one was not; null when none is left. */
  record Outcome(int replayed, @Nullable String stoppedBy) {}

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
    return Mono.fromCallable(() -> replayQueue(any, by)).subscribeOn(blocking);
  }

  private Outcome replayQueue(ParkedRecord any, String by) {
    int replayed = 0;
    ParkedRecord first = first(any);
    while (first != null) {
      try {
        replayOne(first, by);
      } catch (RuntimeException refused) {
        log.warn("Parked record {} does not work yet", first.id(), refused);
        return new Outcome(replayed, "%d: %s".formatted(first.id(), root(refused).getMessage()));
      }
      replayed++;
      first = first(any);
    }
    return new Outcome(replayed, null);
  }

  private @Nullable ParkedRecord first(ParkedRecord any) {
    return parked.first(any.consumer(), any.account()).block();
  }

  private void replayOne(ParkedRecord record, String by) {
    new Replay(record.id(), by).run(() -> listen(record.consumer(), List.of(record.asConsumed())));
  }

  @SuppressWarnings("unchecked")
  private void listen(String consumer, List<ConsumerRecord<String, byte[]>> records) {
    Object listener =
        consumers
            .find(consumer)
            .map(MessageListenerContainer::getContainerProperties)
            .map(properties -> properties.getMessageListener())
            .orElseThrow(
                () -> Problem.conflict("conflict", "No such consumer", consumer + " is not here"));
    switch (listener) {
      case BatchMessagingMessageListenerAdapter<?, ?> door ->
          ((BatchMessagingMessageListenerAdapter<String, byte[]>) door)
              .onMessage(records, null, null);
      case BatchMessageListener<?, ?> door ->
          ((BatchMessageListener<String, byte[]>) door).onMessage(records);
      default -> throw new IllegalStateException(consumer + " does not listen to batches");
    }
  }

  private static Throwable root(Throwable error) {
    Throwable cause = error.getCause();
    return cause == null ? error : root(cause);
  }
}
