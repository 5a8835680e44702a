package io.dunlin.dunning.dunningcase;

import static io.dunlin.kit.database.Cells.instant;
import static io.dunlin.kit.database.Cells.text;

import io.dunlin.dunning.sequence.Answer;
import io.dunlin.kit.transaction.LockedAccounts;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The main POCs' answers, each once. */
@Repository
class Answers {

  private static final String BY_ACCOUNT =
      "SELECT account, source, contact, at FROM answer WHERE account = ANY($1) ORDER BY at";

  private static final String ADD =
      """
      INSERT INTO answer (account, source, contact, at)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[])
      ON CONFLICT DO NOTHING
      """;

  private static final String REMOVE =
      """
      DELETE FROM answer USING unnest($1::text[], $2::text[]) AS withdrawn (account, source)
      WHERE answer.account = withdrawn.account AND answer.source = withdrawn.source
      """;

  private final DatabaseClient database;

  Answers(DatabaseClient database) {
    this.database = database;
  }

  Mono<Map<String, Collection<Answer>>> of(Collection<String> accounts) {
    return database
        .sql(BY_ACCOUNT)
        .bind(0, accounts.toArray(String[]::new))
        .map(Answers::read)
        .all()
        .collectMultimap(Answer::account);
  }

  Mono<Void> add(LockedAccounts locked, List<Answer> answers) {
    if (answers.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(ADD)
        .bind(0, answers.stream().map(Answer::account).toArray(String[]::new))
        .bind(1, answers.stream().map(Answer::source).toArray(String[]::new))
        .bind(2, answers.stream().map(Answer::contact).toArray(String[]::new))
        .bind(3, answers.stream().map(Answer::at).toArray(Instant[]::new))
        .then();
  }

  /** A person found that they were none. */
  Mono<Void> remove(LockedAccounts locked, List<Answer> withdrawn) {
    if (withdrawn.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(REMOVE)
        .bind(0, withdrawn.stream().map(Answer::account).toArray(String[]::new))
        .bind(1, withdrawn.stream().map(Answer::source).toArray(String[]::new))
        .then();
  }

  private static Answer read(Readable row) {
    return new Answer(
        text(row, "account"), text(row, "source"), text(row, "contact"), instant(row, "at"));
  }
}
