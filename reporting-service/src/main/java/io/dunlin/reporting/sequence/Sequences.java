package io.dunlin.reporting.sequence;

import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.MessageSent;
import io.dunlin.events.DunningEvent.SequenceStarted;
import io.dunlin.reporting.archive.Archived;
import io.dunlin.reporting.archive.Columns;
import io.dunlin.reporting.archive.Views.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The sequences and how they ended, and the messages that left. */
@Repository
class Sequences implements View {

  private static final String STARTED =
      """
      INSERT INTO sequence (sequence, account, playbook, started_at)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[])
      ON CONFLICT DO NOTHING
      """;

  private static final String TURNED =
      """
      UPDATE sequence AS s
      SET stopped_at = new.stopped_at, reason = new.reason, completed_at = new.completed_at
      FROM unnest($1::text[], $2::timestamptz[], $3::text[], $4::timestamptz[])
        AS new (sequence, stopped_at, reason, completed_at)
      WHERE s.sequence = new.sequence
      """;

  private static final String SENT =
      """
      INSERT INTO message_sent (message, account, sequence, sent_at)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[])
      ON CONFLICT DO NOTHING
      """;

  private final DatabaseClient database;

  Sequences(DatabaseClient database) {
    this.database = database;
  }

  @Override
  public Mono<Void> follow(List<Archived> events) {
    return Flux.concat(
            started(Columns.of(events, SequenceStarted.class)),
            turned(new Columns<>(List.copyOf(lastTurns(events).values()))),
            sent(Columns.of(events, MessageSent.class)))
        .then();
  }

  @Override
  public Mono<Void> forget(List<String> accounts) {
    return forget("DELETE FROM sequence WHERE account = ANY($1)", accounts)
        .then(forget("DELETE FROM message_sent WHERE account = ANY($1)", accounts));
  }

  private Mono<Void> forget(String sql, List<String> accounts) {
    return database.sql(sql).bind(0, accounts.toArray(String[]::new)).then();
  }

  private static Map<String, Turn> lastTurns(List<Archived> events) {
    Map<String, Turn> last = new LinkedHashMap<>();
    for (Archived archived : events) {
      if (archived.event() instanceof DunningEvent event) {
        Turn.of(event).ifPresent(turn -> last.put(turn.sequence(), turn));
      }
    }
    return last;
  }

  private Mono<Void> started(Columns<SequenceStarted> started) {
    if (started.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(STARTED)
        .bind(0, started.texts(SequenceStarted::sequence))
        .bind(1, started.texts(SequenceStarted::account))
        .bind(2, started.texts(SequenceStarted::playbook))
        .bind(3, started.instants(SequenceStarted::at))
        .then();
  }

  private Mono<Void> turned(Columns<Turn> turns) {
    if (turns.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(TURNED)
        .bind(0, turns.texts(Turn::sequence))
        .bind(1, turns.instants(Turn::stoppedAt))
        .bind(2, turns.texts(Turn::reason))
        .bind(3, turns.instants(Turn::completedAt))
        .then();
  }

  private Mono<Void> sent(Columns<MessageSent> sent) {
    if (sent.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(SENT)
        .bind(0, sent.texts(MessageSent::message))
        .bind(1, sent.texts(MessageSent::account))
        .bind(2, sent.texts(MessageSent::sequence))
        .bind(3, sent.instants(MessageSent::at))
        .then();
  }
}
