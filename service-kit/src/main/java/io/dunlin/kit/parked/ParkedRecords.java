package io.dunlin.kit.parked;

import static io.dunlin.kit.database.OptionalParameters.optional;

import module java.base;

import io.dunlin.kit.ConditionalOnDatabase;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.input.Texts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Records that could not be taken, and those that came for the same account after them. */
@Repository
@ConditionalOnDatabase
public class ParkedRecords {

  /** A record to park, and why. */
  public record ToPark(String account, ConsumerRecord<String, byte[]> record, String reason) {}

  private static final String COLUMNS =
      """
      SELECT id, consumer, key, topic, partition, "offset", record, headers::text AS headers,
        recorded_at, reason, parked_at
      FROM parked
      """;

  private static final String ACCOUNTS =
      """
      SELECT DISTINCT key FROM parked
      WHERE consumer = $1 AND key = ANY($2) AND ended_at IS NULL
      """;

  private static final String PARK =
      """
      INSERT INTO parked
        (consumer, key, topic, partition, "offset", record, headers, recorded_at, reason)
      SELECT $1, key, topic, partition, "offset", decode(record, 'base64'), headers::jsonb, recorded_at, reason
      FROM unnest($2::text[], $3::text[], $4::int[], $5::bigint[], $6::text[], $7::text[],
          $8::timestamptz[], $9::text[])
        WITH ORDINALITY
        AS new (key, topic, partition, "offset", record, headers, recorded_at, reason, position)
      ORDER BY position
      ON CONFLICT (consumer, topic, partition, "offset") DO NOTHING
      """;

  private static final String END =
      """
      UPDATE parked
      SET ended_at = clock_timestamp(), ended_how = $2, ended_by = $3, ended_reason = $4
      WHERE id = $1 AND ended_at IS NULL
      """;

  private static final int LONGEST_REASON = 10_000;

  private final DatabaseClient database;

  ParkedRecords(DatabaseClient database) {
    this.database = database;
  }

  /** Which of the accounts have a record that waits. */
  public Mono<Set<String>> accountsAmong(String consumer, Collection<String> accounts) {
    return database
        .sql(ACCOUNTS)
        .bind(0, consumer)
        .bind(1, accounts.toArray(String[]::new))
        .map(Cells.each(row -> row.text("key")))
        .all()
        .collect(Collectors.toSet());
  }

  /** Parks records in their order; one that is delivered again is there already. */
  public Mono<Void> park(String consumer, List<ToPark> records) {
    if (records.isEmpty()) {
      return Mono.empty();
    }
    Columns<ToPark> columns = Columns.of(records);
    return database
        .sql(PARK)
        .bind(0, consumer)
        .bind(1, columns.texts(ToPark::account))
        .bind(2, columns.texts(parked -> parked.record().topic()))
        .bind(3, columns.ints(parked -> parked.record().partition()))
        .bind(4, columns.longs(parked -> parked.record().offset()))
        .bind(5, columns.texts(parked -> base64(parked.record())))
        .bind(6, columns.texts(parked -> Headers.toJson(parked.record().headers())))
        .bind(7, columns.instants(parked -> Instant.ofEpochMilli(parked.record().timestamp())))
        .bind(8, columns.texts(parked -> Texts.cleaned(parked.reason(), LONGEST_REASON)))
        .then();
  }

  /** Ends a record that has been replayed. */
  public Mono<Void> end(Replay replay) {
    return end(replay.id(), "REPLAYED", replay.by(), null).then();
  }

  Mono<Long> skip(long id, String by, String reason) {
    return end(id, "SKIPPED", by, reason);
  }

  /** Those that wait, from an id on. */
  Flux<ParkedRecord> waitingAfter(long id, int limit) {
    return database
        .sql(COLUMNS + "WHERE ended_at IS NULL AND id > $1 ORDER BY id LIMIT $2")
        .bind(0, id)
        .bind(1, limit)
        .map(Cells.each(ParkedRecords::record))
        .all();
  }

  Mono<ParkedRecord> waiting(long id) {
    return database
        .sql(COLUMNS + "WHERE ended_at IS NULL AND id = $1")
        .bind(0, id)
        .map(Cells.each(ParkedRecords::record))
        .one();
  }

  /** The first that waits of an account. */
  Mono<ParkedRecord> first(String consumer, String account) {
    return database
        .sql(COLUMNS + "WHERE ended_at IS NULL AND consumer = $1 AND key = $2 ORDER BY id LIMIT 1")
        .bind(0, consumer)
        .bind(1, account)
        .map(Cells.each(ParkedRecords::record))
        .one();
  }

  /** How many wait, by consumer. */
  Mono<Map<String, Long>> counts() {
    return database
        .sql("SELECT consumer, count(*) FROM parked WHERE ended_at IS NULL GROUP BY consumer")
        .map(Cells.each(row -> Map.entry(row.text("consumer"), row.big("count"))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private Mono<Long> end(long id, String how, String by, @Nullable String reason) {
    return database
        .sql(END)
        .bind(0, id)
        .bind(1, how)
        .bind(2, by)
        .bind(3, optional(reason))
        .fetch()
        .rowsUpdated();
  }

  /** The driver cannot bind arrays of bytea. */
  private static @Nullable String base64(ConsumerRecord<String, byte[]> record) {
    return record.value() == null ? null : Base64.getEncoder().encodeToString(record.value());
  }

  private static ParkedRecord record(Cells row) {
    return new ParkedRecord(
        row.big("id"),
        row.text("consumer"),
        row.text("key"),
        row.text("topic"),
        row.number("partition"),
        row.big("offset"),
        row.get("record", byte[].class),
        Headers.fromJson(row.text("headers")),
        row.instant("recorded_at"),
        row.text("reason"),
        row.instant("parked_at"));
  }
}
