package io.dunlin.kit.intake;

import module java.base;

import io.dunlin.events.DomainEvent;
import io.dunlin.kit.ConditionalOnDatabase;
import io.dunlin.kit.intake.ReadResult.Understood;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The ids of the events that each consumer has taken. */
@Repository
@ConditionalOnDatabase
class Inbox {

  private static final String TAKE =
      """
      INSERT INTO inbox (consumer, event_id, week)
      SELECT $1, event_id, week
      FROM unnest($2::text[], $3::date[]) AS new (event_id, week)
      ORDER BY event_id COLLATE "C"
      ON CONFLICT DO NOTHING
      RETURNING event_id
      """;

  private final DatabaseClient database;

  Inbox(DatabaseClient database) {
    this.database = database;
  }

  /** Notes the events as taken and returns, in their order, those that were not there before. */
  <E extends DomainEvent> Mono<List<Received<E>>> fresh(
      String consumer, List<Understood<E>> given) {
    if (given.isEmpty()) {
      return Mono.just(List.of());
    }
    Map<String, Understood<E>> byId = new LinkedHashMap<>();
    given.forEach(understood -> byId.putIfAbsent(understood.received().id(), understood));
    return insert(consumer, byId.values()).map(fresh -> inOrder(byId.values(), fresh));
  }

  private <E extends DomainEvent> Mono<Set<String>> insert(
      String consumer, Collection<Understood<E>> events) {
    return database
        .sql(TAKE)
        .bind(0, consumer)
        .bind(1, events.stream().map(e -> e.received().id()).toArray(String[]::new))
        .bind(2, events.stream().map(InboxWeek::of).toArray(LocalDate[]::new))
        .map(row -> Objects.requireNonNull(row.get(0, String.class)))
        .all()
        .collect(Collectors.toSet());
  }

  private static <E extends DomainEvent> List<Received<E>> inOrder(
      Collection<Understood<E>> events, Set<String> fresh) {
    return events.stream()
        .map(Understood::received)
        .filter(received -> fresh.contains(received.id()))
        .toList();
  }
}
