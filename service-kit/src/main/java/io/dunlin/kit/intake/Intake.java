package io.dunlin.kit.intake;

import module java.base;

import io.dunlin.events.DomainEvent;
import io.dunlin.kit.ConditionalOnDatabase;
import io.dunlin.kit.database.ConnectionPoolKind;
import io.dunlin.kit.intake.ReadResult.Skipped;
import io.dunlin.kit.intake.ReadResult.Understood;
import io.dunlin.kit.intake.ReadResult.Unreadable;
import io.dunlin.kit.parked.Consumers;
import io.dunlin.kit.parked.ParkedRecords;
import io.dunlin.kit.parked.ParkedRecords.ToPark;
import io.dunlin.kit.parked.Replay;
import io.dunlin.kit.trace.TraceParents;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes batches of records from Kafka, each in one transaction and each event once. */
@Component
@ConditionalOnDatabase
public class Intake {

  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  private final AccountTransactions transactions;
  private final Inbox inbox;
  private final ParkedRecords parked;
  private final Consumers consumers;
  private final TransientRetry retry;
  private final MeterRegistry meters;

  Intake(
      AccountTransactions transactions,
      Inbox inbox,
      ParkedRecords parked,
      Consumers consumers,
      TransientRetry retry,
      MeterRegistry meters) {
    this.transactions = transactions;
    this.inbox = inbox;
    this.parked = parked;
    this.consumers = consumers;
    this.retry = retry;
    this.meters = meters;
  }

  /**
   * Takes a batch of events in one transaction: the handler gets the wanted events that were not
   * taken before, in their order. Blocks until all is committed.
   *
   * @param consumer the id of the listener
   * @param selection the wanted events of the topic; what cannot be told by the header is skipped
   *     and counted
   */
  public <E extends DomainEvent> void take(
      String consumer,
      EventSelection<E> selection,
      List<ConsumerRecord<String, byte[]>> records,
      BiFunction<LockedAccounts, List<Received<E>>, Mono<Void>> handler) {
    take(
        batch(
            consumer,
            selection,
            records,
            (locked, events) ->
                inbox
                    .fresh(consumer, events)
                    .flatMap(
                        fresh -> fresh.isEmpty() ? Mono.empty() : handler.apply(locked, fresh))));
  }

  /**
   * The same for a consumer that knows by ids of its own what it took before: the handler gets
   * every wanted event, one that was taken before, too.
   */
  public <E extends DomainEvent> void takeAll(
      String consumer,
      EventSelection<E> selection,
      List<ConsumerRecord<String, byte[]>> records,
      BiFunction<LockedAccounts, List<Received<E>>, Mono<Void>> handler) {
    take(
        batch(
            consumer,
            selection,
            records,
            (locked, events) ->
                handler.apply(locked, events.stream().map(Understood::received).toList())));
  }

  /** The wanted ones of some records; the handler gets those that could be read, if any. */
  private <E extends DomainEvent> RecordBatch<ReadResult<E>> batch(
      String consumer,
      EventSelection<E> selection,
      List<ConsumerRecord<String, byte[]>> records,
      BiFunction<LockedAccounts, List<Understood<E>>, Mono<Void>> handler) {
    List<ReadResult<E>> results =
        records.stream()
            .filter(selection::mayWant)
            .map(record -> RecordReader.read(record, selection))
            .toList();
    return new RecordBatch<>(
        consumer,
        results,
        (locked, takable) -> {
          List<Understood<E>> events = understood(consumer, takable);
          return events.isEmpty() ? Mono.empty() : handler.apply(locked, events);
        });
  }

  /**
   * Takes a batch in one transaction that holds the locks of its accounts, for a consumer that
   * knows by ids of its own what it took before. Transient failures are waited out; a record that
   * can never work is parked, and what comes for its account afterwards parks behind it. Blocks
   * until all is committed.
   */
  public <R extends ReadRecord> void take(RecordBatch<R> batch) {
    if (Replay.isUnderWay()) {
      replay(batch, Replay.current());
    } else if (!batch.records().isEmpty()) {
      takeOrDivide(batch);
    }
  }

  private <R extends ReadRecord> void takeOrDivide(RecordBatch<R> batch) {
    try {
      await(batch, process(batch));
    } catch (RuntimeException refused) {
      if (!TransientRetry.isOfTheRecords(refused, () -> isWanted(batch))) {
        throw refused; // the container is being stopped; the batch is delivered again
      }
      if (batch.records().size() > 1) {
        takeOrDivide(batch.firstHalf());
        takeOrDivide(batch.secondHalf());
      } else {
        await(batch, park(batch, refused));
      }
    }
  }

  private <R extends ReadRecord> Mono<Void> process(RecordBatch<R> batch) {
    return transactions.execute(
        batch.accounts(),
        locked ->
            parked
                .accountsAmong(batch.consumer(), batch.accounts())
                .map(blocked -> PartitionedBatch.of(batch.records(), blocked))
                .flatMap(partitioned -> handle(batch, partitioned, locked)));
  }

  private <R extends ReadRecord> Mono<Void> handle(
      RecordBatch<R> batch, PartitionedBatch<R> partitioned, LockedAccounts locked) {
    partitioned.parking().forEach(parking -> logParking(batch.consumer(), parking));
    List<R> takable = partitioned.takable();
    return parked
        .park(batch.consumer(), partitioned.parking())
        .then(
            Mono.defer(
                () -> takable.isEmpty() ? Mono.empty() : batch.handler().apply(locked, takable)));
  }

  private <R extends ReadRecord> Mono<Void> park(RecordBatch<R> batch, Throwable refused) {
    R only = batch.records().getFirst();
    log.error("{} is parked for account {}", batch, only.account(), refused);
    ToPark parking =
        new ToPark(only.account(), only.record(), String.valueOf(refused.getMessage()));
    return transactions.execute(
        batch.accounts(), _ -> parked.park(batch.consumer(), List.of(parking)));
  }

  /** A replay waits for nothing and parks nothing: it works, or the caller learns why not. */
  private <R extends ReadRecord> void replay(RecordBatch<R> batch, Replay replay) {
    PartitionedBatch<R> partitioned = PartitionedBatch.of(batch.records(), Set.of());
    if (!partitioned.parking().isEmpty()) {
      throw new IllegalArgumentException(partitioned.parking().getFirst().reason());
    }
    transactions
        .execute(
            batch.accounts(), locked -> handle(batch, partitioned, locked).then(parked.end(replay)))
        .contextWrite(ConnectionPoolKind.WORK)
        .block();
  }

  private boolean isWanted(RecordBatch<?> batch) {
    return consumers.isWanted(batch.consumer());
  }

  private void await(RecordBatch<?> batch, Mono<Void> work) {
    work.contextWrite(ConnectionPoolKind.WORK)
        .contextWrite(context -> context.put(TraceParents.class, batch.traces()))
        .retryWhen(retry.whileTransient(batch, batch.records().size(), () -> isWanted(batch)))
        .block();
  }

  private <E extends DomainEvent> List<Understood<E>> understood(
      String consumer, List<ReadResult<E>> readings) {
    List<Understood<E>> understood = new ArrayList<>();
    for (ReadResult<E> reading : readings) {
      switch (reading) {
        case Understood<E> event -> understood.add(event);
        case Skipped<E> skipped -> countSkipped(consumer, skipped.type());
        case Unreadable<E> _ -> throw new IllegalStateException("An unreadable record is parked");
      }
    }
    return understood;
  }

  private static void logParking(String consumer, ToPark parking) {
    log.error("{}: account {} is parked: {}", consumer, parking.account(), parking.reason());
  }

  private void countSkipped(String consumer, String type) {
    meters.counter("dunlin.intake.skipped", "consumer", consumer, "type", type).increment();
  }
}
