package io.dunlin.kit.outbox;

import io.dunlin.events.EventJson;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.ConditionalOnDatabase;
import io.dunlin.kit.trace.TraceParents;
import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The events that are committed and not yet acknowledged by Kafka. */
@Repository
@ConditionalOnDatabase
class OutboxRows {

  private static final String APPEND =
      """
      INSERT INTO outbox (event, topic, key, type, at, trace, payload)
      SELECT event, topic, key, type, $5, trace, payload
      FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $6::text[], $7::text[])
        WITH ORDINALITY AS new (event, topic, key, type, trace, payload, position)
      ORDER BY position
      """;

  /** One row with all, because many small ones cost more to hand on than to read. */
  private static final String LOWEST =
      """
      SELECT coalesce(json_agg(lowest), '[]')::text
      FROM (
        SELECT id, event, topic, key, type, (extract(epoch FROM at) * 1000000)::int8 AS at, trace,
          payload
        FROM outbox
        ORDER BY id
        LIMIT $1) AS lowest
      """;

  private static final String DELETE = "DELETE FROM outbox WHERE id = ANY($1)";

  private static final String COUNT =
      """
      SELECT count(*) AS events, min(written) AS oldest
      FROM (SELECT written FROM outbox ORDER BY id LIMIT $1) AS lowest
      """;

  private static final int COUNTED_AT_MOST = 1_000_000;

  private final DatabaseClient database;
  private final OutboxSettings settings;

  OutboxRows(DatabaseClient database, OutboxSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  Mono<Void> append(List<OutgoingMessage> messages, Instant at, TraceParents traces) {
    return database
        .sql(APPEND)
        .bind(0, Stream.generate(Identifiers::next).limit(messages.size()).toArray(UUID[]::new))
        .bind(1, messages.stream().map(OutgoingMessage::topic).toArray(String[]::new))
        .bind(2, messages.stream().map(OutgoingMessage::key).toArray(String[]::new))
        .bind(3, messages.stream().map(OutgoingMessage::type).toArray(String[]::new))
        .bind(4, at.atOffset(ZoneOffset.UTC))
        .bind(5, messages.stream().map(m -> traces.of(m.key())).toArray(String[]::new))
        .bind(6, messages.stream().map(this::payload).toArray(String[]::new))
        .then();
  }

  /** The lowest rows in the order of their ids. */
  Flux<OutboxRow> lowest(int limit) {
    return database
        .sql(LOWEST)
        .bind(0, limit)
        .map(
            row -> EventJson.MAPPER.readValue(required(row, "coalesce", String.class), Row[].class))
        .one()
        .flatMapIterable(Arrays::asList)
        .map(Row::asOutboxRow);
  }

  Mono<Void> delete(List<Long> ids) {
    return database.sql(DELETE).bind(0, ids.toArray(Long[]::new)).then();
  }

  /** How many events wait and since when the first does. */
  Mono<Backlog> backlog() {
    return database.sql(COUNT).bind(0, COUNTED_AT_MOST).map(OutboxRows::backlog).one();
  }

  private String payload(OutgoingMessage message) {
    int length = message.json().length;
    if (length > settings.maxPayload().toBytes()) {
      throw new IllegalArgumentException(
          "%s of account %s has %d bytes, more than %s"
              .formatted(message.type(), message.key(), length, settings.maxPayload()));
    }
    return new String(message.json(), StandardCharsets.UTF_8);
  }

  private record Row(
      long id,
      UUID event,
      String topic,
      String key,
      String type,
      long at,
      @Nullable String trace,
      String payload) {

    OutboxRow asOutboxRow() {
      OffsetDateTime time = Instant.EPOCH.plus(at, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
      return new OutboxRow(id, event, topic, key, type, time, trace, payload);
    }
  }

  private static Backlog backlog(Readable row) {
    OffsetDateTime oldest = row.get("oldest", OffsetDateTime.class);
    return new Backlog(
        required(row, "events", Long.class), oldest == null ? null : oldest.toInstant());
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type));
  }
}
