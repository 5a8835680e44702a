package io.dunlin.account.receivables.day;

import io.dunlin.kit.due.DueRows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** The instants at which the passing of a day changes something: those of invoices. */
@Repository
class DueDays extends DueRows {

  DueDays(DatabaseClient database) {
    super(database, "invoice");
  }
}
