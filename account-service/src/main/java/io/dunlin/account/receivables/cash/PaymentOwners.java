package io.dunlin.account.receivables.cash;

import module java.base;

import io.dunlin.kit.database.Cells;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Scope;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Whose a payment is: its number is unique within its account only. */
@Repository
public class PaymentOwners {

  /** More are not named. */
  private static final int MOST_NAMED = 20;

  private static final String OWNERS =
      """
      SELECT account
      FROM fund JOIN account a USING (account)
      WHERE kind = 'PAYMENT' AND fund = :payment
        AND (:account::text IS NULL OR account = :account)
        AND %s
      ORDER BY account
      LIMIT :limit
      """
          .formatted(Scope.condition("a"));

  private final DatabaseClient database;

  PaymentOwners(DatabaseClient database) {
    this.database = database;
  }

  /**
   * The one account, of those within the scope, that has a payment of this number.
   *
   * @param account where it is known; null looks at all
   * @return 404 when there is none, 409 with the accounts when there are several
   */
  public Mono<String> one(String payment, @Nullable String account, Scope scope) {
    return scope
        .bind(database.sql(OWNERS))
        .bind("payment", payment)
        .bind("account", text(account))
        .bind("limit", MOST_NAMED)
        .map(Cells.each(row -> row.text("account")))
        .all()
        .collectList()
        .map(owners -> one(payment, owners));
  }

  private static String one(String payment, List<String> owners) {
    if (owners.isEmpty()) {
      throw Problem.notFound("Payment " + payment);
    }
    if (owners.size() > 1) {
      throw Problem.conflict(
          "Several accounts have a payment of this number",
          "Payment %s is of the accounts %s; say whose with ?account="
              .formatted(payment, String.join(", ", owners)));
    }
    return owners.getFirst();
  }

  private static Parameter text(@Nullable String value) {
    return value == null ? Parameters.in(String.class) : Parameters.in(value);
  }
}
