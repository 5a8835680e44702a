package io.dunlin.reporting.metric.sequence;

import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.MessageSent;
import io.dunlin.events.DunningEvent.SequenceStarted;
import io.dunlin.kit.database.Columns;
import io.dunlin.kit.database.Upsert;
import io.dunlin.reporting.archive.ArchiveViews.View;
import io.dunlin.reporting.archive.ArchivedEvent;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The sequences and how they ended, and the messages that left. */
@Repository
class Sequences implements View {

  private static final Upsert<SequenceStarted> ADD =
      Upsert.<SequenceStarted>into("sequence")
          .key("sequence", TEXT, SequenceStarted::sequence)
          .inserted("account", TEXT, SequenceStarted::account)
          .inserted("playbook", TEXT, SequenceStarted::playbook)
          .inserted("started_at", TIMESTAMP, SequenceStarted::at)
          .build();

  private static final String UPDATE =
      """
      UPDATE sequence AS s
      SET stopped_at = new.stopped_at, reason = new.reason, completed_at = new.completed_at
      FROM unnest($1::text[], $2::timestamptz[], $3::text[], $4::timestamptz[])
        AS new (sequence, stopped_at, reason, completed_at)
      WHERE s.sequence = new.sequence
      """;

  private static final Upsert<MessageSent> ADD_MESSAGES =
      Upsert.<MessageSent>into("message_sent")
          .key("message", TEXT, MessageSent::message)
          .inserted("account", TEXT, MessageSent::account)
          .inserted("sequence", TEXT, MessageSent::sequence)
          .inserted("sent_at", TIMESTAMP, MessageSent::at)
          .build();

  private final DatabaseClient database;

  Sequences(DatabaseClient database) {
    this.database = database;
  }

  @Override
  public Mono<Void> apply(List<ArchivedEvent> events) {
    return ADD.run(database, ArchivedEvent.ofType(SequenceStarted.class, events))
        .then(update(lastUpdates(events).values()))
        .then(ADD_MESSAGES.run(database, ArchivedEvent.ofType(MessageSent.class, events)))
        .then();
  }

  @Override
  public List<String> tables() {
    return List.of("sequence", "message_sent");
  }

  private static Map<String, SequenceUpdate> lastUpdates(List<ArchivedEvent> events) {
    Map<String, SequenceUpdate> last = new LinkedHashMap<>();
    for (ArchivedEvent archived : events) {
      if (archived.event() instanceof DunningEvent event) {
        SequenceUpdate.of(event).ifPresent(update -> last.put(update.sequence(), update));
      }
    }
    return last;
  }

  private Mono<Void> update(Collection<SequenceUpdate> updates) {
    if (updates.isEmpty()) {
      return Mono.empty();
    }
    Columns<SequenceUpdate> columns = Columns.of(updates);
    return database
        .sql(UPDATE)
        .bind(0, columns.texts(SequenceUpdate::sequence))
        .bind(1, columns.instants(SequenceUpdate::stoppedAt))
        .bind(2, columns.texts(SequenceUpdate::reason))
        .bind(3, columns.instants(SequenceUpdate::completedAt))
        .then();
  }
}
