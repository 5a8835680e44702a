package io.dunlin.dunning.contactpolicy;

import static io.dunlin.kit.database.Cells.flag;
import static io.dunlin.kit.database.Cells.instant;
import static io.dunlin.kit.database.Cells.text;

import io.dunlin.kit.contactpolicy.ContactChannel;
import io.dunlin.kit.contactpolicy.PastContact;
import io.dunlin.kit.transaction.LockedAccounts;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

  private static final String ADD =
      """
      INSERT INTO logged_contact (account, interaction, channel, at, reached)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::boolean[])
      ON CONFLICT DO NOTHING
      """;

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
        .map(row -> Map.entry(text(row, "account"), read(row)))
        .all()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  Mono<Void> add(LockedAccounts locked, List<LoggedContact> made) {
    if (made.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(ADD)
        .bind(0, made.stream().map(LoggedContact::account).toArray(String[]::new))
        .bind(1, made.stream().map(LoggedContact::interaction).toArray(String[]::new))
        .bind(2, made.stream().map(one -> one.channel().name()).toArray(String[]::new))
        .bind(3, made.stream().map(LoggedContact::at).toArray(Instant[]::new))
        .bind(4, made.stream().map(LoggedContact::reached).toArray(Boolean[]::new))
        .then();
  }

  private static PastContact read(Readable row) {
    return new PastContact(
        instant(row, "at"), ContactChannel.valueOf(text(row, "channel")), flag(row, "reached"));
  }
}
