package io.dunlin.account.document.store;

import static io.dunlin.kit.database.Cells.optional;
import static io.dunlin.kit.database.Cells.text;

import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Scope;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The accounts that a caller reaches. */
@Repository
class Owned {

  private static final String FIND =
      """
      SELECT account
      FROM account
      WHERE account = :account
        AND (:csm::text IS NULL OR csm = :csm)
        AND (:collector::text IS NULL OR collector = :collector)
      """;

  private final DatabaseClient database;

  Owned(DatabaseClient database) {
    this.database = database;
  }

  /** The account itself; a problem when there is none, or it is not the caller's. */
  Mono<String> find(String account, Scope scope) {
    return database
        .sql(FIND)
        .bind("account", account)
        .bind("csm", optional(scope.csm()))
        .bind("collector", optional(scope.collector()))
        .map(row -> text(row, "account"))
        .one()
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Account " + account)));
  }
}
