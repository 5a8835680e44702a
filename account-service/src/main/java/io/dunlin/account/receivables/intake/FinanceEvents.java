package io.dunlin.account.receivables.intake;

import module java.base;

import io.dunlin.account.receivables.financeevent.EventDocument;
import io.dunlin.account.receivables.financeevent.ReceivedEvent.EventKey;
import io.dunlin.account.receivables.financeevent.ReceivedEvent.Valid;
import io.dunlin.account.receivables.intake.EventDeduplication.Outcome;
import io.dunlin.events.EventJson;
import io.dunlin.kit.transaction.LockedAccounts;
import io.r2dbc.spi.Readable;
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

  /**
   * Registers the valid events of a batch as accepted, each id with its first content, and tells
   * which ids were accepted before.
   */
  Mono<EventDeduplication> register(LockedAccounts locked, Collection<Valid> events) {
    Map<EventKey, Valid> first = new LinkedHashMap<>();
    events.forEach(event -> first.putIfAbsent(event.key(), event));
    if (first.isEmpty()) {
      return Mono.just(new EventDeduplication(Map.of(), Map.of()));
    }
    Collection<Valid> rows = first.values();
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
        .flatMap(known -> known.isEmpty() ? Mono.just(Map.<EventKey, UUID>of()) : hashes(known))
        .map(acceptedBefore -> new EventDeduplication(first, acceptedBefore));
  }

  /** Corrects the registration of ids that ended rejected, or with other content. */
  Mono<Void> correct(LockedAccounts locked, List<Outcome> corrections) {
    if (corrections.isEmpty()) {
      return Mono.empty();
    }
    @Nullable UUID[] hashes = corrections.stream().map(Outcome::hash).toArray(UUID[]::new);
    return database
        .sql(CORRECT)
        .bind(0, column(corrections, correction -> correction.key().source()))
        .bind(1, column(corrections, correction -> correction.key().id()))
        .bind(2, hashes)
        .then();
  }

  private Mono<Map<EventKey, UUID>> hashes(List<Row> known) {
    return database
        .sql(KNOWN)
        .bind(0, column(known, Row::source))
        .bind(1, column(known, Row::id))
        .map(FinanceEvents::rows)
        .one()
        .map(Row::hashes);
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
