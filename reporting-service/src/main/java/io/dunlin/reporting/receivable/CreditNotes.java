package io.dunlin.reporting.receivable;

import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.NUMERIC;
import static io.dunlin.kit.database.ColumnType.TEXT;

import module java.base;

import io.dunlin.events.LedgerEvent.CreditRecorded;
import io.dunlin.kit.database.Upsert;
import io.dunlin.reporting.archive.ArchiveViews.View;
import io.dunlin.reporting.archive.ArchivedEvent;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The credit notes, which lessen what was sold whether they are applied or not (M2). */
@Repository
class CreditNotes implements View {

  private static final Upsert<CreditRecorded> ADD =
      Upsert.<CreditRecorded>into("credit_note")
          .key("account", TEXT, CreditRecorded::account)
          .key("credit", TEXT, CreditRecorded::credit)
          .inserted("currency", TEXT, credit -> credit.amount().currency())
          .inserted("day", DATE, CreditRecorded::issuedOn)
          .inserted("amount", NUMERIC, credit -> credit.amount().amount())
          .build();

  private final DatabaseClient database;

  CreditNotes(DatabaseClient database) {
    this.database = database;
  }

  @Override
  public Mono<Void> apply(List<ArchivedEvent> events) {
    return ADD.run(database, ArchivedEvent.ofType(CreditRecorded.class, events)).then();
  }

  @Override
  public List<String> tables() {
    return List.of("credit_note");
  }
}
