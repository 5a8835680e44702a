package io.dunlin.kit.intake;

import io.dunlin.events.DomainEvent;
import io.dunlin.kit.ConditionalOnDatabase;
import io.dunlin.kit.database.ConnectionPoolKind;
import io.dunlin.kit.parked.Consumers;
import io.dunlin.kit.parked.ParkedRecords;
import io.dunlin.kit.parked.ParkedRecords.ToPark;
import io.dunlin.kit.parked.Replay;
import io.dunlin.kit.trace.TraceParents;
import io.dunlin.kit.transaction.AccountTransactions;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Function;
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
  private final TransientRetry patience;
  private final MeterRegistry meters;

  Intake(
      AccountTransactions transactions,
      Inbox inbox,
      ParkedRecords parked,
      Consumers consumers,
      TransientRetry patience,
      MeterRegistry meters) {
    this.transactions = transactions;
    this.inbox = inbox;
    this.parked = parked;
    this.consumers = consumers;
    this.patience = patience;
    this.meters = meters;
  }

  /**
   * Takes a batch in one transaction that holds the locks of its accounts: the handler gets the
   * events that were not taken before, in their order. Transient trouble is waited out; a record
   * that can never work is parked, and what comes for its account afterwards parks behind it.
   * Blocks until all is committed.
   *
   * @param consumer the id of the listener
   * @param family the events of the topic; unknown types are skipped and counted
   */
  public <E extends DomainEvent> void take(
      String consumer,
      Class<E> family,
      List<ConsumerRecord<String, byte[]>> records,
      Function<List<Received<E>>, Mono<Void>> handler) {
    List<Reading<E>> readings =
        records.stream().map(record -> RecordReader.read(record, family)).toList();
    Batch<E> batch = new Batch<>(consumer, readings, handler);
    if (Replay.isUnderWay()) {
      replay(batch, Replay.current());
    } else if (!readings.isEmpty()) {
      takeOrDivide(batch);
    }
  }

  private <E extends DomainEvent> void takeOrDivide(Batch<E> batch) {
    try {
      await(batch, travel(batch));
    } catch (RuntimeException refused) {
      if (!TransientRetry.isOfTheRecords(refused, () -> isWanted(batch))) {
        throw refused; // the container is being stopped; the batch is delivered again
      }
      if (batch.readings().size() > 1) {
        takeOrDivide(batch.firstHalf());
        takeOrDivide(batch.secondHalf());
      } else {
        await(batch, park(batch, refused));
      }
    }
  }

  private <E extends DomainEvent> Mono<Void> travel(Batch<E> batch) {
    return transactions.execute(
        batch.accounts(),
        _ ->
            parked
                .accountsAmong(batch.consumer(), batch.accounts())
                .map(blocked -> PartitionedBatch.of(batch.readings(), blocked))
                .flatMap(sorted -> settle(batch, sorted)));
  }

  private <E extends DomainEvent> Mono<Void> settle(Batch<E> batch, PartitionedBatch<E> sorted) {
    sorted.skipped().forEach(unknown -> countSkipped(batch.consumer(), unknown.type()));
    sorted.parking().forEach(parking -> logParking(batch.consumer(), parking));
    return parked
        .park(batch.consumer(), sorted.parking())
        .then(inbox.fresh(batch.consumer(), sorted.takable()))
        .flatMap(fresh -> fresh.isEmpty() ? Mono.empty() : batch.handler().apply(fresh));
  }

  private <E extends DomainEvent> Mono<Void> park(Batch<E> batch, Throwable refused) {
    Reading<E> only = batch.readings().getFirst();
    log.error("{} is parked for account {}", batch, only.account(), refused);
    String reason = String.valueOf(refused.getMessage());
    return transactions.execute(
        batch.accounts(),
        _ ->
            parked.park(
                batch.consumer(), List.of(new ToPark(only.account(), only.record(), reason))));
  }

  /** A replay waits for nothing and parks nothing: it works, or the caller learns why not. */
  private <E extends DomainEvent> void replay(Batch<E> batch, Replay replay) {
    PartitionedBatch<E> sorted = PartitionedBatch.of(batch.readings(), java.util.Set.of());
    if (!sorted.parking().isEmpty()) {
      throw new IllegalArgumentException(sorted.parking().getFirst().reason());
    }
    transactions
        .execute(batch.accounts(), _ -> settle(batch, sorted).then(parked.end(replay)))
        .contextWrite(ConnectionPoolKind.WORK)
        .block();
  }

  private boolean isWanted(Batch<?> batch) {
    return consumers.isWanted(batch.consumer());
  }

  private void await(Batch<?> batch, Mono<Void> work) {
    work.contextWrite(ConnectionPoolKind.WORK)
        .contextWrite(context -> context.put(TraceParents.class, batch.traces()))
        .retryWhen(patience.whileTransient(batch, batch.readings().size(), () -> isWanted(batch)))
        .block();
  }

  private static void logParking(String consumer, ToPark parking) {
    log.error("{}: account {} is parked: {}", consumer, parking.account(), parking.reason());
  }

  private void countSkipped(String consumer, String type) {
    meters.counter("dunlin.intake.skipped", "consumer", consumer, "type", type).increment();
  }
}
