package io.dunlin.account.collection.suspensionreview;

import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The last few contacts of each account; reporting-service has them all. */
@Repository
public class RecentContacts {

  private static final int KEPT = 10;

  private static final Upsert<RecentContact> ADD =
      Upsert.<RecentContact>into("recent_contact")
          .key("contact", TEXT, RecentContact::id)
          .inserted("account", TEXT, RecentContact::account)
          .inserted("at", TIMESTAMP, RecentContact::at)
          .inserted("channel", TEXT, RecentContact::channel)
          .inserted("direction", TEXT, RecentContact::direction)
          .inserted("outcome", TEXT, RecentContact::outcome)
          .inserted("who", TEXT, RecentContact::who)
          .build();

  private static final String FORGET =
      """
      DELETE FROM recent_contact
      WHERE contact IN (
        SELECT old.contact
        FROM unnest($1::text[]) AS heard (account)
          CROSS JOIN LATERAL (
            SELECT c.contact
            FROM recent_contact c
            WHERE c.account = heard.account
            ORDER BY c.at DESC, c.contact DESC
            OFFSET $2) AS old)
      """;

  private final DatabaseClient database;

  RecentContacts(DatabaseClient database) {
    this.database = database;
  }

  /** Adds each contact once, however often it is told, and drops all but the last few. */
  public Mono<Void> add(LockedAccounts locked, Collection<RecentContact> contacts) {
    String[] accounts =
        contacts.stream().map(RecentContact::account).distinct().toArray(String[]::new);
    return contacts.isEmpty()
        ? Mono.empty()
        : ADD.run(database, contacts)
            .then(database.sql(FORGET).bind(0, accounts).bind(1, KEPT).then());
  }
}
