package io.dunlin.account.collection.clearance;

import module java.base;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Says whether what is known of accounts may be out of date; until it is not, nobody is suspended.
 */
@Repository
public class FreshnessCheck {

  static final String UNREAD = "Finance's records are not all read";
  static final String UNHEARD = "Promises, plans and disputes are not all read";
  static final String KEPT_BACK = "A record of the account is parked";

  /** Of the account {@code a}: what came for it and could not be taken. */
  static final String PARKED =
      """
      SELECT FROM parked p
      WHERE p.consumer IN ('account.finance', 'account.disposition')
        AND p.key = a.account AND p.ended_at IS NULL\
      """;

  /** Beside what clearance looks at: promises and plans, which suspension waits for. */
  private static final String PARKED_AMONG =
      """
      SELECT a.account
      FROM unnest($1::text[]) AS a (account)
      WHERE EXISTS (%s)
        OR EXISTS (
          SELECT FROM parked p
          WHERE p.consumer = $2 AND p.key = a.account AND p.ended_at IS NULL)
      """
          .formatted(PARKED);

  private final DatabaseClient database;
  private final ConsumerLagMonitor lag;

  FreshnessCheck(DatabaseClient database, ConsumerLagMonitor lag) {
    this.database = database;
    this.lag = lag;
  }

  /**
   * The reason by account; none where nothing is in doubt.
   *
   * @param consumer whose records matter too
   */
  public Mono<Map<String, String>> about(Collection<String> accounts, String consumer) {
    if (!lag.isFinanceRecent()) {
      return Mono.just(because(UNREAD, new HashSet<>(accounts)));
    }
    if (!lag.isAllRecent()) {
      return Mono.just(because(UNHEARD, new HashSet<>(accounts)));
    }
    return database
        .sql(PARKED_AMONG)
        .bind(0, accounts.toArray(String[]::new))
        .bind(1, consumer)
        .map(row -> String.valueOf(row.get(0, String.class)))
        .all()
        .collect(Collectors.toSet())
        .map(parked -> because(KEPT_BACK, parked));
  }

  private static Map<String, String> because(String reason, Set<String> accounts) {
    return accounts.stream().collect(Collectors.toUnmodifiableMap(account -> account, _ -> reason));
  }
}
