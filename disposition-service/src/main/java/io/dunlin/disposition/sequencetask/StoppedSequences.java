package io.dunlin.disposition.sequencetask;

import io.dunlin.events.DunningEvent.SequenceStopped;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Columns;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The stopped sequences, so that a task of theirs that is read later is not opened. */
@Repository
class StoppedSequences {

  private static final String AMONG =
      "SELECT sequence FROM stopped_sequence WHERE sequence = ANY($1)";

  private static final String ADD =
      """
      INSERT INTO stopped_sequence (sequence, account, reason, at)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[])
      ON CONFLICT (sequence) DO UPDATE SET reason = excluded.reason, at = excluded.at
      """;

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
        .map(row -> Cells.text(row, "sequence"))
        .all()
        .collect(Collectors.toUnmodifiableSet());
  }

  Mono<Void> add(Collection<SequenceStopped> stops) {
    var columns = Columns.<SequenceStopped>of(stops);
    return database
        .sql(ADD)
        .bind(0, columns.texts(SequenceStopped::sequence))
        .bind(1, columns.texts(SequenceStopped::account))
        .bind(2, columns.texts(SequenceStopped::reason))
        .bind(3, columns.instants(SequenceStopped::at))
        .then();
  }

  /** Removes sequences that go on. */
  Mono<Void> remove(Collection<String> sequences) {
    return database.sql(REMOVE).bind(0, sequences.toArray(String[]::new)).then();
  }
}
