package io.dunlin.dunning.dunningcase;

import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;

import module java.base;

import io.dunlin.dunning.sequence.Answer;
import io.dunlin.dunning.sequence.DoubtfulReply;
import io.dunlin.dunning.sequence.PocReply;
import io.dunlin.kit.database.BatchStatement;
import io.dunlin.kit.database.Cells;
import io.dunlin.kit.database.Upsert;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The main POCs' answers, and the mails on which a person has to decide, each once. */
@Repository
class PocReplies {

  private static final String ANSWERS =
      "SELECT account, source, contact, at FROM answer WHERE account = ANY($1) ORDER BY at";

  private static final String DOUBTFUL =
      "SELECT account, source, contact, at FROM doubt WHERE account = ANY($1) ORDER BY at, source";

  private static final Upsert<PocReply> ADD_ANSWERS = columns(Upsert.into("answer"));

  private static final Upsert<PocReply> ADD_DOUBTFUL = columns(Upsert.into("doubt"));

  private static final BatchStatement<PocReply> REMOVE_ANSWERS =
      keys("DELETE FROM answer WHERE (account, source) IN (SELECT gone.* FROM :rows AS gone)");

  private static final BatchStatement<PocReply> REMOVE_DOUBTFUL =
      keys("DELETE FROM doubt WHERE (account, source) IN (SELECT gone.* FROM :rows AS gone)");

  private final DatabaseClient database;

  PocReplies(DatabaseClient database) {
    this.database = database;
  }

  Flux<Answer> answers(Collection<String> accounts) {
    return database
        .sql(ANSWERS)
        .bind(0, accounts.toArray(String[]::new))
        .map(
            Cells.each(
                row ->
                    new Answer(
                        row.text("account"),
                        row.text("source"),
                        row.text("contact"),
                        row.instant("at"))))
        .all();
  }

  Flux<DoubtfulReply> doubtful(Collection<String> accounts) {
    return database
        .sql(DOUBTFUL)
        .bind(0, accounts.toArray(String[]::new))
        .map(
            Cells.each(
                row ->
                    new DoubtfulReply(
                        row.text("account"),
                        row.text("source"),
                        row.text("contact"),
                        row.instant("at"))))
        .all();
  }

  Mono<Void> addAnswers(LockedAccounts locked, List<Answer> answers) {
    return ADD_ANSWERS.run(database, answers).then();
  }

  Mono<Void> addDoubtful(LockedAccounts locked, List<DoubtfulReply> replies) {
    return ADD_DOUBTFUL.run(database, replies).then();
  }

  /** A person found that they were none. */
  Mono<Void> removeAnswers(LockedAccounts locked, List<Answer> withdrawn) {
    return REMOVE_ANSWERS.run(database, withdrawn).then();
  }

  /** A person has decided on them. */
  Mono<Void> removeDoubtful(LockedAccounts locked, List<DoubtfulReply> decided) {
    return REMOVE_DOUBTFUL.run(database, decided).then();
  }

  private static BatchStatement<PocReply> keys(String sql) {
    return BatchStatement.<PocReply>of(sql)
        .column("account", TEXT, PocReply::account)
        .column("source", TEXT, PocReply::source)
        .build();
  }

  private static Upsert<PocReply> columns(Upsert.Builder<PocReply> table) {
    return table
        .key("account", TEXT, PocReply::account)
        .key("source", TEXT, PocReply::source)
        .inserted("contact", TEXT, PocReply::contact)
        .inserted("at", TIMESTAMP, PocReply::at)
        .build();
  }
}
