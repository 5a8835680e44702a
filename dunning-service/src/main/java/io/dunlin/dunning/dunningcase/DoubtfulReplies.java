package io.dunlin.dunning.dunningcase;

import static io.dunlin.kit.database.Cells.instant;
import static io.dunlin.kit.database.Cells.text;

import io.dunlin.dunning.sequence.DoubtfulReply;
import io.dunlin.kit.transaction.LockedAccounts;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The mails on which a person has to decide, each once. */
@Repository
class DoubtfulReplies {

  private static final String BY_ACCOUNT =
      "SELECT account, source, contact, at FROM doubt WHERE account = ANY($1) ORDER BY at, source";

  private static final String ADD =
      """
      INSERT INTO doubt (account, source, contact, at)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[])
      ON CONFLICT DO NOTHING
      """;

  private static final String REMOVE =
      """
      DELETE FROM doubt USING unnest($1::text[], $2::text[]) AS decided (account, source)
      WHERE doubt.account = decided.account AND doubt.source = decided.source
      """;

  private final DatabaseClient database;

  DoubtfulReplies(DatabaseClient database) {
    this.database = database;
  }

  Mono<Map<String, Collection<DoubtfulReply>>> of(Collection<String> accounts) {
    return database
        .sql(BY_ACCOUNT)
        .bind(0, accounts.toArray(String[]::new))
        .map(DoubtfulReplies::read)
        .all()
        .collectMultimap(DoubtfulReply::account);
  }

  Mono<Void> add(LockedAccounts locked, List<DoubtfulReply> doubts) {
    if (doubts.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(ADD)
        .bind(0, doubts.stream().map(DoubtfulReply::account).toArray(String[]::new))
        .bind(1, doubts.stream().map(DoubtfulReply::source).toArray(String[]::new))
        .bind(2, doubts.stream().map(DoubtfulReply::contact).toArray(String[]::new))
        .bind(3, doubts.stream().map(DoubtfulReply::at).toArray(Instant[]::new))
        .then();
  }

  Mono<Void> remove(LockedAccounts locked, List<DoubtfulReply> decided) {
    if (decided.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(REMOVE)
        .bind(0, decided.stream().map(DoubtfulReply::account).toArray(String[]::new))
        .bind(1, decided.stream().map(DoubtfulReply::source).toArray(String[]::new))
        .then();
  }

  private static DoubtfulReply read(Readable row) {
    return new DoubtfulReply(
        text(row, "account"), text(row, "source"), text(row, "contact"), instant(row, "at"));
  }
}
