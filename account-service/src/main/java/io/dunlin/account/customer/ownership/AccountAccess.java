package io.dunlin.account.customer.ownership;

import io.dunlin.kit.database.Cells;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Scope;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Says whether a caller may see an account. */
@Repository
public class AccountAccess {

  private static final String OWNER =
      """
      SELECT a.csm
      FROM account a
      WHERE a.account = :account
        AND %s
      """
          .formatted(Scope.condition("a"));

  private final DatabaseClient database;

  AccountAccess(DatabaseClient database) {
    this.database = database;
  }

  /** The account's present CSM; 404 when there is no such account, or it is not the caller's. */
  public Mono<String> require(String account, Scope scope) {
    return scope
        .bind(database.sql(OWNER))
        .bind("account", account)
        .map(Cells.each(row -> row.text("csm")))
        .one()
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Account " + account)));
  }
}
