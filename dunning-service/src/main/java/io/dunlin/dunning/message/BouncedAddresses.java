package io.dunlin.dunning.message;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Addresses from which messages came back: an account's people are not mailed there again. */
@Repository
public class BouncedAddresses {

  private static final String ADD =
      """
      INSERT INTO bounced_address (account, address, message, reason, at)
      SELECT * FROM unnest($1::text[], $2::text[], $3::uuid[], $4::text[], $5::timestamptz[])
      ON CONFLICT DO NOTHING
      """;

  private final DatabaseClient database;

  BouncedAddresses(DatabaseClient database) {
    this.database = database;
  }

  public Mono<Void> add(List<Bounced> bounced) {
    if (bounced.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(ADD)
        .bind(0, bounced.stream().map(Bounced::account).toArray(String[]::new))
        .bind(1, bounced.stream().map(b -> lower(b.address())).toArray(String[]::new))
        .bind(2, bounced.stream().map(Bounced::message).toArray(UUID[]::new))
        .bind(3, bounced.stream().map(Bounced::reason).toArray(String[]::new))
        .bind(4, bounced.stream().map(Bounced::at).toArray(Instant[]::new))
        .then();
  }

  private static String lower(String address) {
    return address.toLowerCase(Locale.ROOT);
  }
}
