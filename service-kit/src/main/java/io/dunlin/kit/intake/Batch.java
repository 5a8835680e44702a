package io.dunlin.kit.intake;

import io.dunlin.events.DomainEvent;
import io.dunlin.kit.intake.Reading.Understood;
import io.dunlin.kit.trace.TraceParents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Records that travel together, and what is to be done with them. */
record Batch<E extends DomainEvent>(
    String consumer, List<Reading<E>> readings, Function<List<Received<E>>, Mono<Void>> handler) {

  Set<String> accounts() {
    return readings.stream().map(Reading::account).collect(Collectors.toSet());
  }

  Batch<E> firstHalf() {
    return new Batch<>(consumer, readings.subList(0, readings.size() / 2), handler);
  }

  Batch<E> secondHalf() {
    return new Batch<>(consumer, readings.subList(readings.size() / 2, readings.size()), handler);
  }

  TraceParents traces() {
    Map<String, String> byAccount = new HashMap<>();
    for (Reading<E> reading : readings) {
      if (reading instanceof Understood<E> understood && understood.trace() != null) {
        byAccount.put(understood.account(), understood.trace());
      }
    }
    return TraceParents.ofAccounts(byAccount);
  }

  @Override
  public String toString() {
    var first = readings.getFirst().record();
    return "%s: %d records from %s-%d@%d"
        .formatted(consumer, readings.size(), first.topic(), first.partition(), first.offset());
  }
}
