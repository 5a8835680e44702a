package io.dunlin.account.customer.transfer;

import static io.dunlin.kit.database.Cells.optional;

import io.dunlin.kit.database.Cells;
import io.dunlin.kit.security.Scope;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Who owns the accounts at present. */
@Repository
class Owners {

  private static final String PRESENT =
      """
      SELECT a.csm
      FROM account a
      WHERE a.account = :account
        AND (:csm::text IS NULL OR a.csm = :csm)
        AND (:collector::text IS NULL OR a.collector = :collector)
      """;

  private final DatabaseClient database;

  Owners(DatabaseClient database) {
    this.database = database;
  }

  /** Empty when there is no such account, or it is not the caller's. */
  Mono<String> present(String account, Scope scope) {
    return database
        .sql(PRESENT)
        .bind("account", account)
        .bind("csm", optional(scope.csm()))
        .bind("collector", optional(scope.collector()))
        .map(row -> Cells.text(row, "csm"))
        .one();
  }
}
