package io.dunlin.disposition.sequencetask;

import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.events.DunningEvent.SequenceStopped;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The stopped sequences, so that a task of theirs that is read later is not opened. */
@Repository
class StoppedSequences {

  private static final String AMONG =
      "SELECT sequence FROM stopped_sequence WHERE sequence = ANY($1)";

  private static final Upsert<SequenceStopped> ADD =
      Upsert.<SequenceStopped>into("stopped_sequence")
          .key("sequence", TEXT, SequenceStopped::sequence)
          .inserted("account", TEXT, SequenceStopped::account)
          .column("reason", TEXT, SequenceStopped::reason)
          .column("at", TIMESTAMP, SequenceStopped::at)
          .build();

  private static final String REMOVE = "DELETE FROM stopped_sequence WHERE sequence = ANY($1)";

  private final DatabaseClient database;

  StoppedSequences(DatabaseClient database) {
    this.database = database;
  }

  /** The stopped ones among the given sequences. */
  Mono<Set<String>> among(Collection<String> sequences) {
    return database
        .sql(AMONG)
        .bind(0, sequences.toArray(String[]::new))
        .map(Cells.each(row -> row.text("sequence")))
        .all()
        .collect(Collectors.toUnmodifiableSet());
  }

  Mono<Void> add(LockedAccounts locked, Collection<SequenceStopped> stops) {
    return ADD.run(database, stops).then();
  }

  /** Removes sequences that go on. */
  Mono<Void> remove(LockedAccounts locked, Collection<String> sequences) {
    return database.sql(REMOVE).bind(0, sequences.toArray(String[]::new)).then();
  }
}
