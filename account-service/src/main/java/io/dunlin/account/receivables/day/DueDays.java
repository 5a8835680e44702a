package io.dunlin.account.receivables.day;

import io.dunlin.kit.due.DueRows;
import java.time.Instant;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The instants at which the passing of a day changes something. */
@Repository
class DueDays {

  private final DueRows invoices;

  DueDays(DatabaseClient database) {
    this.invoices = new DueRows(database, "invoice");
  }

  Mono<Instant> next() {
    return invoices.next();
  }

  /** The accounts of the invoices that are due first. */
  Mono<List<String>> accounts(Instant now, int limit) {
    return invoices.accounts(now, limit);
  }
}
