package io.dunlin.kit.outbox;

import module java.base;

import io.dunlin.kit.ConditionalOnDatabase;
import io.dunlin.kit.database.Cells;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The events that are committed and not yet acknowledged by Kafka. */
@Repository
@ConditionalOnDatabase
class OutboxRows {

  private static final String APPEND =
      """
      INSERT INTO outbox (events, messages)
      SELECT events, messages
      FROM unnest($1::int4[], $2::text[]) WITH ORDINALITY AS new (events, messages, position)
      ORDER BY position
      """;

  /** One row with all, because many small ones cost more to hand on than to read. */
  private static final String LOWEST =
      """
      SELECT coalesce(array_agg(id ORDER BY id), '{}') AS ids,
        coalesce(array_agg(events ORDER BY id), '{}') AS events,
        coalesce(string_agg(messages, '' ORDER BY id), '') AS messages
      FROM (
        SELECT id, events, messages, sum(events) OVER (ORDER BY id) - events AS before
        FROM (SELECT * FROM outbox ORDER BY id LIMIT $1) AS first) AS counted
      WHERE before < $1
      """;

  private static final String DELETE = "DELETE FROM outbox WHERE id = ANY($1)";

  private static final String COUNT =
      """
      SELECT coalesce(sum(events), 0) AS events, min(written) AS oldest
      FROM (SELECT events, written FROM outbox ORDER BY id LIMIT $1) AS lowest
      """;

  private static final int COUNTED_AT_MOST = 1_000_000;

  private final DatabaseClient database;

  OutboxRows(DatabaseClient database) {
    this.database = database;
  }

  /** Appends messages in their order, many to a row. */
  Mono<Void> append(List<OutboxMessage> messages) {
    List<List<OutboxMessage>> rows = OutboxMessage.inRows(messages);
    return database
        .sql(APPEND)
        .bind(0, rows.stream().map(List::size).toArray(Integer[]::new))
        .bind(1, rows.stream().map(OutboxMessage::write).toArray(String[]::new))
        .then();
  }

  /** The lowest rows in the order of their ids, as few as hold this many events. */
  Mono<List<OutboxRow>> lowest(int events) {
    return database.sql(LOWEST).bind(0, events).map(Cells.each(OutboxRows::rows)).one();
  }

  Mono<Void> delete(List<OutboxRow> rows) {
    Long[] ids = rows.stream().map(OutboxRow::id).toArray(Long[]::new);
    return database.sql(DELETE).bind(0, ids).then();
  }

  /** How many events wait and since when the first does. */
  Mono<Backlog> backlog() {
    return database.sql(COUNT).bind(0, COUNTED_AT_MOST).map(Cells.each(OutboxRows::backlog)).one();
  }

  private static List<OutboxRow> rows(Cells row) {
    Long[] ids = Objects.requireNonNull(row.get("ids", Long[].class));
    Integer[] events = Objects.requireNonNull(row.get("events", Integer[].class));
    List<OutboxMessage> messages = OutboxMessage.read(row.text("messages"));
    List<OutboxRow> rows = new ArrayList<>(ids.length);
    int start = 0;
    for (int n = 0; n < ids.length; n++) {
      rows.add(new OutboxRow(ids[n], messages.subList(start, start + events[n])));
      start += events[n];
    }
    return rows;
  }

  private static Backlog backlog(Cells row) {
    return new Backlog(row.big("events"), row.instantOrNull("oldest"));
  }
}
