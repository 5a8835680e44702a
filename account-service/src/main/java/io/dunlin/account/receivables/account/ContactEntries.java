package io.dunlin.account.receivables.account;

import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;
import static io.dunlin.kit.database.ColumnType.UUID_TEXT;

import module java.base;

import io.dunlin.account.receivables.profile.ContactEntry;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.database.Upsert;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The history of all accounts' contacts, line by line. */
@Repository
class ContactEntries {

  private static final Upsert<AccountEntry> APPEND =
      Upsert.<AccountEntry>into("contact_change")
          .inserted("id", UUID_TEXT, _ -> Identifiers.next().toString())
          .inserted("account", TEXT, AccountEntry::account)
          .inserted("contact", TEXT, one -> one.entry().contact())
          .inserted("name", TEXT, one -> one.entry().name())
          .inserted("change", TEXT, one -> one.entry().change().name())
          .inserted("said_by", TEXT, one -> one.entry().mark().by())
          .inserted("reason", TEXT, one -> one.entry().mark().reason())
          .inserted("said_at", TIMESTAMP, one -> one.entry().mark().at())
          .build();

  private final DatabaseClient database;

  ContactEntries(DatabaseClient database) {
    this.database = database;
  }

  private record AccountEntry(String account, ContactEntry entry) {}

  Mono<Void> append(AccountBatch batch) {
    List<AccountEntry> entries =
        batch.accounts().stream()
            .flatMap(
                account ->
                    account.contactEntries().stream()
                        .map(entry -> new AccountEntry(account.profile().account(), entry)))
            .toList();
    return APPEND.run(database, entries).then();
  }
}
