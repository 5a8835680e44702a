package io.dunlin.account.customer.transfer;

import module java.base;

import io.dunlin.kit.database.Cells;
import io.dunlin.kit.due.DueAccounts;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The transfers whose day has come, or comes next. */
@Repository
class DueTransfers implements DueAccounts {

  /**
   * A day begins first where it is UTC+14. Of those that may have begun, the account's zone decides
   * as it is now, so that nothing has to be planned again when the account moves to another zone.
   */
  private static final String DUE =
      """
      FROM transfer t JOIN account a USING (account)
      WHERE t.state = 'SCHEDULED'
        AND t.effective_on <= (($1::timestamptz + interval '14 hours') AT TIME ZONE 'UTC')::date
        AND (t.effective_on::timestamp AT TIME ZONE a.time_zone) <= $1::timestamptz
      """;

  private static final String ACCOUNTS =
      "SELECT t.account " + DUE + "ORDER BY t.effective_on LIMIT $2";

  private static final String OF_ACCOUNTS =
      "SELECT t.* " + DUE + "AND t.account = ANY($2) ORDER BY t.transfer";

  /** The same day begins up to 26 hours later elsewhere, and the next one within that time. */
  private static final String NEXT =
      """
      SELECT t.effective_on::timestamp AT TIME ZONE a.time_zone AS due_at
      FROM transfer t JOIN account a USING (account)
      WHERE t.state = 'SCHEDULED'
        AND t.effective_on <= (SELECT min(effective_on) FROM transfer WHERE state = 'SCHEDULED') + 1
      ORDER BY due_at
      LIMIT 1
      """;

  private final DatabaseClient database;

  DueTransfers(DatabaseClient database) {
    this.database = database;
  }

  @Override
  public Mono<Instant> next() {
    return database.sql(NEXT).map(Cells.each(row -> row.instant("due_at"))).one();
  }

  @Override
  public Mono<List<String>> accounts(Instant now, int limit) {
    return database
        .sql(ACCOUNTS)
        .bind(0, now)
        .bind(1, limit)
        .map(Cells.each(row -> row.text("account")))
        .all()
        .collectList();
  }

  Mono<List<Transfer>> of(LockedAccounts locked, Collection<String> accounts, Instant now) {
    return database
        .sql(OF_ACCOUNTS)
        .bind(0, now)
        .bind(1, accounts.toArray(String[]::new))
        .map(Cells.each(Transfers::read))
        .all()
        .collectList();
  }
}
