package io.dunlin.account.receivables.day;

import io.dunlin.kit.due.DueRows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** Finds the accounts with an invoice that becomes overdue or reaches the next ageing bucket. */
@Repository
class DueDays extends DueRows {

  DueDays(DatabaseClient database) {
    super(database, "invoice");
  }
}
