package io.dunlin.account.suspension;

import io.dunlin.kit.database.Columns;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The history of suspensions, with decisions and notes. */
@Repository
class Entries {

  private static final String APPEND =
      """
      INSERT INTO suspension_entry (entry, account, kind, on_day, at, said_by, said, insight, until)
      SELECT entry::uuid, account, kind, on_day, at, said_by, said, insight, until
      FROM unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::timestamptz[], $6::text[],
          $7::text[], $8::text[], $9::date[])
        AS new (entry, account, kind, on_day, at, said_by, said, insight, until)
      ON CONFLICT DO NOTHING
      """;

  private final DatabaseClient database;

  Entries(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> append(List<Entry> entries) {
    if (entries.isEmpty()) {
      return Mono.empty();
    }
    Columns<Entry> columns = Columns.of(entries);
    return database
        .sql(APPEND)
        .bind(0, columns.texts(Entry::id))
        .bind(1, columns.texts(Entry::account))
        .bind(2, columns.texts(entry -> entry.kind().name()))
        .bind(3, columns.days(Entry::on))
        .bind(4, columns.instants(Entry::at))
        .bind(5, columns.texts(Entry::by))
        .bind(6, columns.texts(Entry::text))
        .bind(7, columns.texts(Entry::insight))
        .bind(8, columns.days(Entry::until))
        .then();
  }
}
