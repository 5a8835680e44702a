package io.dunlin.reporting.receivable;

import io.dunlin.events.LedgerEvent.CreditRecorded;
import io.dunlin.reporting.archive.Archived;
import io.dunlin.reporting.archive.Columns;
import io.dunlin.reporting.archive.Views.View;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The credit notes, which lessen what was sold whether they are applied or not (M2). */
@Repository
class CreditNotes implements View {

  private static final String ADD =
      """
      INSERT INTO credit_note (account, credit, currency, day, amount)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::numeric[])
      ON CONFLICT (account, credit) DO NOTHING
      """;

  private final DatabaseClient database;

  CreditNotes(DatabaseClient database) {
    this.database = database;
  }

  @Override
  public Mono<Void> follow(List<Archived> events) {
    Columns<CreditRecorded> credits = Columns.of(events, CreditRecorded.class);
    if (credits.isEmpty()) {
      return Mono.empty();
    }
    return database
        .sql(ADD)
        .bind(0, credits.texts(CreditRecorded::account))
        .bind(1, credits.texts(CreditRecorded::credit))
        .bind(2, credits.texts(credit -> credit.amount().currency()))
        .bind(3, credits.days(CreditRecorded::issuedOn))
        .bind(4, credits.amounts(CreditRecorded::amount))
        .then();
  }

  @Override
  public Mono<Void> forget(List<String> accounts) {
    return database
        .sql("DELETE FROM credit_note WHERE account = ANY($1)")
        .bind(0, accounts.toArray(String[]::new))
        .then();
  }
}
