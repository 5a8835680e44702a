package io.dunlin.kit.transaction;

import module java.base;

import io.dunlin.kit.ConditionalOnDatabase;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * One row per account that exists before anything else of it does, so that two batches that both
 * create the same account meet there.
 */
@Repository
@ConditionalOnDatabase
class AccountLocks {

  private static final String CREATE =
      """
      INSERT INTO account_lock (account)
      SELECT account FROM unnest($1::text[]) AS account
      ORDER BY account COLLATE "C"
      ON CONFLICT DO NOTHING
      """;

  private static final String LOCK =
      """
      SELECT account FROM account_lock
      WHERE account = ANY($1)
      ORDER BY account
      FOR NO KEY UPDATE
      """;

  private final DatabaseClient database;

  AccountLocks(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Takes the locks in the accounts' order; they are held to the end of the transaction. Only the
   * first transactions of an account find that its row is missing.
   */
  Mono<Void> take(Collection<String> accounts) {
    String[] keys = accounts.stream().distinct().toArray(String[]::new);
    if (keys.length == 0) {
      return Mono.empty();
    }
    return lock(keys)
        .filter(found -> found < keys.length)
        .flatMap(_ -> database.sql(CREATE).bind(0, keys).then().then(lock(keys)))
        .then();
  }

  private Mono<Long> lock(String[] keys) {
    return database.sql(LOCK).bind(0, keys).fetch().all().count();
  }
}
