package io.dunlin.disposition.promise;

import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.NUMERIC;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.disposition.account.OwnedRows;
import io.dunlin.disposition.promise.PromiseDetails.Note;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The promises as people read them, with what people have changed of each. */
@Repository
class PromiseHistory extends OwnedRows<PromiseDetails> {

  private static final String COLUMNS =
      """
      %s,
        (SELECT jsonb_agg(
            jsonb_build_object(
              'promise', change.promise, 'kind', change.kind, 'at', change.at,
              'by', change.said_by, 'reason', change.reason, 'date', change.due_on,
              'amount', jsonb_build_object(
                'amount', change.amount::text, 'currency', promise.currency))
            ORDER BY change.change)
          FROM promise_change AS change
          WHERE change.promise = promise.promise)::text AS changes
      """
          .formatted(Promises.COLUMNS);

  private static final Upsert<Note> ADD_NOTE =
      Upsert.<Note>into("promise_change")
          .inserted("promise", TEXT, Note::promise)
          .inserted("kind", TEXT, note -> note.kind().name())
          .inserted("at", TIMESTAMP, Note::at)
          .inserted("said_by", TEXT, Note::by)
          .inserted("reason", TEXT, Note::reason)
          .inserted("amount", NUMERIC, note -> note.amount().amount())
          .inserted("due_on", DATE, Note::date)
          .build();

  PromiseHistory(DatabaseClient database) {
    super(database, "promise", COLUMNS);
  }

  Mono<Void> add(LockedAccounts locked, Note note) {
    return ADD_NOTE.run(database, List.of(note)).then();
  }

  @Override
  protected PromiseDetails read(Cells row) {
    return new PromiseDetails(Promises.promise(row), row.list("changes", Note[].class));
  }
}
