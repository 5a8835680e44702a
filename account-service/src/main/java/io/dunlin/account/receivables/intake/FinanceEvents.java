package io.dunlin.account.receivables.intake;

import io.dunlin.account.receivables.intake.Incoming.EventKey;
import io.dunlin.account.receivables.intake.Incoming.Valid;
import io.dunlin.events.EventJson;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Finance's events by their own ids, kept for ever with a hash of their content. */
@Repository
class FinanceEvents {

  /** Sorted, so that two batches with the same ids wait for each other instead of locking up. */
  private static final String REGISTER =
      """
      WITH asked AS (
        SELECT source COLLATE "C" AS source, id COLLATE "C" AS id, hash, account, type, document
        FROM unnest($1::text[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::text[])
          AS new (source, id, hash, account, type, document)),
      registered AS (
        INSERT INTO finance_event (source, id, hash, account, type, document, taken)
        SELECT source, id, hash, account, type, document, true
        FROM asked
        ORDER BY source, id
        ON CONFLICT (source, id) DO UPDATE SET
          hash = excluded.hash,
          account = excluded.account,
          type = excluded.type,
          document = excluded.document,
          taken = true
        WHERE NOT finance_event.taken
        RETURNING source, id)
      SELECT coalesce(json_agg(taken), '[]')::text
      FROM (SELECT source, id FROM asked EXCEPT SELECT source, id FROM registered) AS taken
      """;

  private static final String KNOWN =
      """
      SELECT coalesce(json_agg(known), '[]')::text
      FROM (
        SELECT source, id, hash
        FROM unnest($1::text[], $2::text[]) AS asked (source, id)
          JOIN finance_event USING (source, id)) AS known
      """;

  private static final String CORRECT =
      """
      UPDATE finance_event AS e
      SET hash = coalesce(ended.hash, e.hash), taken = ended.hash IS NOT NULL
      FROM unnest($1::text[], $2::text[], $3::uuid[]) AS ended (source, id, hash)
      WHERE e.source = ended.source AND e.id = ended.id
      """;

  private final DatabaseClient database;

  FinanceEvents(DatabaseClient database) {
    this.database = database;
  }

  /** Registers the events, those that were rejected before anew, and tells which were taken. */
  Mono<EventDeduplication> register(Collection<Valid> events) {
    Map<EventKey, Valid> first = new LinkedHashMap<>();
    events.forEach(event -> first.putIfAbsent(event.key(), event));
    if (first.isEmpty()) {
      return Mono.just(new EventDeduplication(Map.of(), Set.of()));
    }
    List<Valid> rows = List.copyOf(first.values());
    return database
        .sql(REGISTER)
        .bind(0, column(rows, event -> event.key().source()))
        .bind(1, column(rows, event -> event.key().id()))
        .bind(2, rows.stream().map(Valid::hash).toArray(UUID[]::new))
        .bind(3, column(rows, event -> event.event().account()))
        .bind(4, column(rows, event -> EventDocument.type(event.event())))
        .bind(5, column(rows, event -> EventDocument.number(event.event())))
        .map(FinanceEvents::rows)
        .one()
        .flatMap(taken -> withKnown(first.keySet(), taken.stream().map(Row::key).toList()));
  }

  /** Takes back the registration of what was rejected after all. */
  Mono<Void> correct(EventDeduplication taken, List<Valid> registered) {
    Map<EventKey, Valid> first = new LinkedHashMap<>();
    registered.forEach(event -> first.putIfAbsent(event.key(), event));
    List<Valid> wrong =
        first.values().stream()
            .filter(event -> !event.hash().equals(taken.contentOf(event.key())))
            .toList();
    if (wrong.isEmpty()) {
      return Mono.empty();
    }
    @Nullable UUID[] ended =
        wrong.stream().map(event -> taken.contentOf(event.key())).toArray(UUID[]::new);
    return database
        .sql(CORRECT)
        .bind(0, column(wrong, event -> event.key().source()))
        .bind(1, column(wrong, event -> event.key().id()))
        .bind(2, ended)
        .then();
  }

  private Mono<EventDeduplication> withKnown(Set<EventKey> asked, List<EventKey> known) {
    if (known.isEmpty()) {
      return Mono.just(new EventDeduplication(Map.of(), asked));
    }
    Set<EventKey> fresh = new HashSet<>(asked);
    known.forEach(fresh::remove);
    return database
        .sql(KNOWN)
        .bind(0, column(known, EventKey::source))
        .bind(1, column(known, EventKey::id))
        .map(FinanceEvents::rows)
        .one()
        .map(rows -> new EventDeduplication(Row.hashes(rows), fresh));
  }

  private static <R> @Nullable String[] column(
      Collection<R> rows, Function<R, @Nullable String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  private record Row(String source, String id, @Nullable UUID hash) {

    EventKey key() {
      return new EventKey(source, id);
    }

    static Map<EventKey, UUID> hashes(List<Row> rows) {
      return rows.stream()
          .collect(Collectors.toMap(Row::key, row -> Objects.requireNonNull(row.hash())));
    }
  }

  /** All rows come as one, because many small ones cost more to hand on than to read. */
  private static List<Row> rows(Readable row) {
    return List.of(
        EventJson.MAPPER.readValue(Objects.requireNonNull(row.get(0, String.class)), Row[].class));
  }
}
