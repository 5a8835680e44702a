package io.dunlin.kit.intake;

import module java.base;

import io.dunlin.kit.trace.TraceParents;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Mono;

/**
 * Records that are taken in one transaction.
 *
 * @param consumer the id of the listener
 * @param handler is given those records that can be taken, in their order
 */
public record RecordBatch<R extends ReadRecord>(
    String consumer, List<R> records, BiFunction<LockedAccounts, List<R>, Mono<Void>> handler) {

  Set<String> accounts() {
    return records.stream().map(ReadRecord::account).collect(Collectors.toSet());
  }

  RecordBatch<R> firstHalf() {
    return part(0, records.size() / 2);
  }

  RecordBatch<R> secondHalf() {
    return part(records.size() / 2, records.size());
  }

  TraceParents traces() {
    Map<String, String> byAccount = new HashMap<>();
    for (R read : records) {
      String trace = read.trace();
      if (trace != null) {
        byAccount.put(read.account(), trace);
      }
    }
    return TraceParents.ofAccounts(byAccount);
  }

  private RecordBatch<R> part(int from, int to) {
    return new RecordBatch<>(consumer, records.subList(from, to), handler);
  }

  @Override
  public String toString() {
    var first = records.getFirst().record();
    return "%s: %d records from %s-%d@%d"
        .formatted(consumer, records.size(), first.topic(), first.partition(), first.offset());
  }
}
