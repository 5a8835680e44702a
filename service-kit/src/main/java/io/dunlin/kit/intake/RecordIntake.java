package io.dunlin.kit.intake;

import io.dunlin.kit.ConditionalOnDatabase;
import io.dunlin.kit.database.ConnectionPoolKind;
import io.dunlin.kit.parked.Consumers;
import io.dunlin.kit.parked.ParkedRecords;
import io.dunlin.kit.parked.ParkedRecords.ToPark;
import io.dunlin.kit.parked.Replay;
import io.dunlin.kit.transaction.AccountTransactions;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes batches as {@link Intake} does, for a consumer that reads the records itself and knows by
 * their own ids which of them it took before.
 */
@Component
@ConditionalOnDatabase
public class RecordIntake {

  private static final Logger log = LoggerFactory.getLogger(RecordIntake.class);

  private final AccountTransactions transactions;
  private final ParkedRecords parked;
  private final Consumers consumers;
  private final TransientRetry patience;

  RecordIntake(
      AccountTransactions transactions,
      ParkedRecords parked,
      Consumers consumers,
      TransientRetry patience) {
    this.transactions = transactions;
    this.parked = parked;
    this.consumers = consumers;
    this.patience = patience;
  }

  /**
   * A batch of records, each with what the consumer has read of it.
   *
   * @param handler is given what may be taken, in its order, inside the transaction
   */
  public record Work<R extends ReadRecord>(
      String consumer, List<R> records, Function<List<R>, Mono<Void>> handler) {

    private Set<String> accounts() {
      return records.stream().map(ReadRecord::account).collect(Collectors.toSet());
    }

    private Work<R> part(int from, int to) {
      return new Work<>(consumer, records.subList(from, to), handler);
    }

    @Override
    public String toString() {
      return "%s: %d records".formatted(consumer, records.size());
    }
  }

  /** Takes a batch; blocks until it is committed. What can never work is parked. */
  public <R extends ReadRecord> void take(Work<R> work) {
    if (Replay.isUnderWay()) {
      Replay replay = Replay.current();
      Mono<Void> all = Mono.defer(() -> work.handler().apply(work.records()));
      transactions
          .execute(work.accounts(), _ -> all.then(parked.end(replay)))
          .contextWrite(ConnectionPoolKind.WORK)
          .block();
    } else if (!work.records().isEmpty()) {
      takeOrDivide(work);
    }
  }

  private <R extends ReadRecord> void takeOrDivide(Work<R> work) {
    try {
      await(work, travel(work));
    } catch (RuntimeException refused) {
      int size = work.records().size();
      if (!TransientRetry.isOfTheRecords(refused, () -> isWanted(work))) {
        throw refused; // the container is being stopped; the batch is delivered again
      }
      if (size > 1) {
        takeOrDivide(work.part(0, size / 2));
        takeOrDivide(work.part(size / 2, size));
      } else {
        log.error("{} is parked", work, refused);
        await(work, park(work, refused));
      }
    }
  }

  private <R extends ReadRecord> Mono<Void> travel(Work<R> work) {
    return transactions.execute(
        work.accounts(),
        _ ->
            parked
                .accountsAmong(work.consumer(), work.accounts())
                .flatMap(blocked -> settle(work, blocked)));
  }

  /** What comes after a parked record of its account parks behind it. */
  private <R extends ReadRecord> Mono<Void> settle(Work<R> work, Set<String> blocked) {
    List<ToPark> behind =
        work.records().stream()
            .filter(read -> blocked.contains(read.account()))
            .map(read -> new ToPark(read.account(), read.record(), PartitionedBatch.BEHIND))
            .toList();
    List<R> takable =
        work.records().stream().filter(read -> !blocked.contains(read.account())).toList();
    return parked
        .park(work.consumer(), behind)
        .then(Mono.defer(() -> takable.isEmpty() ? Mono.empty() : work.handler().apply(takable)));
  }

  private <R extends ReadRecord> Mono<Void> park(Work<R> work, Throwable refused) {
    ReadRecord only = work.records().getFirst();
    ToPark poison = new ToPark(only.account(), only.record(), String.valueOf(refused.getMessage()));
    return transactions.execute(
        work.accounts(), _ -> parked.park(work.consumer(), List.of(poison)));
  }

  private boolean isWanted(Work<?> work) {
    return consumers.isWanted(work.consumer());
  }

  private void await(Work<?> work, Mono<Void> done) {
    done.contextWrite(ConnectionPoolKind.WORK)
        .retryWhen(patience.whileTransient(work, work.records().size(), () -> isWanted(work)))
        .block();
  }
}
