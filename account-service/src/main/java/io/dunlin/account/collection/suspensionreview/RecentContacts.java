package io.dunlin.account.collection.suspensionreview;

import io.dunlin.kit.database.Columns;
import io.dunlin.kit.transaction.LockedAccounts;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The last few contacts of each account; reporting-service has them all. */
@Repository
public class RecentContacts {

  private static final int KEPT = 10;

  private static final String ADD =
      """
      INSERT INTO recent_contact (contact, account, at, channel, direction, outcome, who)
      SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[], $5::text[],
        $6::text[], $7::text[])
      ON CONFLICT DO NOTHING
      """;

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
    return contacts.isEmpty() ? Mono.empty() : add(List.copyOf(contacts));
  }

  private Mono<Void> add(List<RecentContact> contacts) {
    Columns<RecentContact> columns = Columns.of(contacts);
    String[] accounts =
        contacts.stream()
            .map(RecentContact::account)
            .collect(Collectors.toSet())
            .toArray(String[]::new);
    return database
        .sql(ADD)
        .bind(0, columns.texts(RecentContact::id))
        .bind(1, columns.texts(RecentContact::account))
        .bind(2, columns.instants(RecentContact::at))
        .bind(3, columns.texts(RecentContact::channel))
        .bind(4, columns.texts(RecentContact::direction))
        .bind(5, columns.texts(RecentContact::outcome))
        .bind(6, columns.texts(RecentContact::who))
        .then()
        .then(database.sql(FORGET).bind(0, accounts).bind(1, KEPT).then());
  }
}
