package io.dunlin.dunning.contactpolicy;

import static io.dunlin.kit.database.ColumnType.BOOLEAN;
import static io.dunlin.kit.database.ColumnType.NAME;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.kit.contactpolicy.ContactChannel;
import io.dunlin.kit.contactpolicy.PastContact;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The contacts that were made: our own messages, and what people logged. */
@Repository
public class Contacts {

  private static final String SINCE =
      """
      SELECT account, channel, at, reached FROM contact
      WHERE account = ANY($1) AND at >= $2
      ORDER BY at
      """;

  private static final Upsert<LoggedContact> ADD =
      Upsert.<LoggedContact>into("logged_contact")
          .key("account", TEXT, LoggedContact::account)
          .key("interaction", TEXT, LoggedContact::interaction)
          .inserted("channel", NAME, LoggedContact::channel)
          .inserted("at", TIMESTAMP, LoggedContact::at)
          .inserted("reached", BOOLEAN, LoggedContact::reached)
          .build();

  private final DatabaseClient database;

  Contacts(DatabaseClient database) {
    this.database = database;
  }

  /** By account, in the order of time. */
  public Mono<Map<String, List<PastContact>>> since(Instant first, Collection<String> accounts) {
    return database
        .sql(SINCE)
        .bind(0, accounts.toArray(String[]::new))
        .bind(1, first)
        .map(Cells.each(row -> Map.entry(row.text("account"), read(row))))
        .all()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  Mono<Void> add(LockedAccounts locked, List<LoggedContact> made) {
    return ADD.run(database, made).then();
  }

  private static PastContact read(Cells row) {
    return new PastContact(
        row.instant("at"), ContactChannel.valueOf(row.text("channel")), row.flag("reached"));
  }
}
