package io.dunlin.account.receivables.account;

import io.dunlin.events.Identifiers;
import io.dunlin.kit.database.Columns;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The history of all accounts' contacts, line by line. */
@Repository
class ContactEntries {

  private static final String APPEND =
      """
      INSERT INTO contact_change (id, account, contact, name, change, said_by, reason, said_at)
      SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
        $7::text[], $8::timestamptz[])
      """;

  private final DatabaseClient database;

  ContactEntries(DatabaseClient database) {
    this.database = database;
  }

  private record Line(String account, ContactEntry entry) {}

  Mono<Void> append(AccountBatch batch) {
    List<Line> lines =
        batch.accounts().stream()
            .flatMap(
                account ->
                    account.contactEntries().stream()
                        .map(entry -> new Line(account.profile().account(), entry)))
            .toList();
    if (lines.isEmpty()) {
      return Mono.empty();
    }
    Columns<Line> columns = Columns.of(lines);
    return database
        .sql(APPEND)
        .bind(0, columns.ids(_ -> Identifiers.next().toString()))
        .bind(1, columns.texts(Line::account))
        .bind(2, columns.texts(line -> line.entry().contact()))
        .bind(3, columns.texts(line -> line.entry().name()))
        .bind(4, columns.texts(line -> line.entry().change().name()))
        .bind(5, columns.texts(line -> line.entry().mark().by()))
        .bind(6, columns.texts(line -> line.entry().mark().reason()))
        .bind(7, columns.instants(line -> line.entry().mark().at()))
        .then();
  }
}
