package io.dunlin.account.receivables.selfcheck;

import module java.base;

import io.dunlin.kit.database.Cells;
import io.r2dbc.spi.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The nights' checks and what they found. */
@Repository
class SelfChecks {

  private static final String LATEST =
      "SELECT * FROM self_check WHERE NOT :ended OR ended_at IS NOT NULL ORDER BY night DESC LIMIT"
          + " 1";

  private static final String BEGIN =
      "INSERT INTO self_check (night, due_at) VALUES (:night, :dueAt) ON CONFLICT DO NOTHING";

  /** One snapshot for all tables; whoever else does the same at once adds nothing. */
  private static final String COMPARE_NEXT =
      """
      WITH run AS (SELECT night, reached FROM self_check WHERE night = :night),
      chunk AS (
        SELECT a.account, a.currency AS own
        FROM run JOIN account a ON a.account > run.reached
        ORDER BY a.account
        LIMIT :accounts),
      moved AS (
        SELECT account, currency,
          sum(CASE
            WHEN kind IN ('ISSUED', 'AMENDED', 'REVERSED', 'REFUNDED') THEN amount
            WHEN kind = 'APPLIED' THEN 0
            ELSE -amount END) AS owed,
          sum(amount) FILTER (WHERE kind = 'APPLIED') AS applied
        FROM movement JOIN chunk USING (account)
        GROUP BY account, currency),
      invoiced AS (
        SELECT account, currency, sum(amount - settled) FILTER (WHERE voided_on IS NULL) AS open
        FROM invoice JOIN chunk USING (account)
        GROUP BY account, currency),
      funded AS (
        SELECT account, currency, sum(unapplied) AS unapplied
        FROM fund JOIN chunk USING (account)
        GROUP BY account, currency),
      put AS (
        SELECT account, f.currency, sum(a.amount) AS applied
        FROM application a JOIN fund f USING (account, kind, fund) JOIN chunk USING (account)
        GROUP BY account, f.currency),
      stood AS (
        SELECT account, own AS currency, open, unapplied
        FROM standing JOIN chunk USING (account)
        UNION ALL
        SELECT account, other.currency, other.open, other.unapplied
        FROM standing s JOIN chunk USING (account)
          CROSS JOIN LATERAL jsonb_to_recordset(s.others)
            AS other (currency text, open numeric, unapplied numeric)),
      compared AS (
        SELECT account, currency, balance, coalesce(by_movements, 0) AS by_movements,
          coalesce(kept, 0) AS kept
        FROM moved
          FULL JOIN invoiced USING (account, currency)
          FULL JOIN funded USING (account, currency)
          FULL JOIN put USING (account, currency)
          FULL JOIN stood s USING (account, currency)
          CROSS JOIN LATERAL (VALUES
            ('OWED', owed, coalesce(invoiced.open, 0) - coalesce(funded.unapplied, 0)),
            ('APPLIED', moved.applied, put.applied),
            ('OPEN', invoiced.open, s.open),
            ('UNAPPLIED', funded.unapplied, s.unapplied)) AS pair (balance, by_movements, kept)),
      added AS (
        INSERT INTO ledger_difference (night, account, balance, currency, by_movements, kept)
        SELECT run.night, account, balance, currency, by_movements, kept
        FROM compared, run
        WHERE by_movements <> kept
        ON CONFLICT DO NOTHING
        RETURNING 1)
      UPDATE self_check AS done
      SET reached = coalesce((SELECT max(account) FROM chunk), run.reached),
        accounts = done.accounts + (SELECT count(*) FROM chunk),
        differences = done.differences + (SELECT count(*) FROM added),
        ended_at = CASE WHEN (SELECT count(*) FROM chunk) < :accounts THEN :now END
      FROM run
      WHERE done.night = run.night AND done.reached = run.reached
      RETURNING (SELECT count(*) FROM chunk)
      """;

  private static final String FOUND =
      """
      SELECT d.*
      FROM ledger_difference d
      WHERE night = :night
        AND (:after::text IS NULL OR account || ' ' || balance || ' ' || currency > :after)
      ORDER BY account || ' ' || balance || ' ' || currency
      LIMIT :limit
      """;

  private final DatabaseClient database;

  SelfChecks(DatabaseClient database) {
    this.database = database;
  }

  /**
   * One night's check.
   *
   * @param accounts how many have been compared so far
   * @param differences how many balances did not agree
   * @param events how many of Finance's events have been looked for in the books
   * @param lostEvents how many of them were accepted and are in no book
   * @param endedAt empty while it is under way
   */
  record Run(
      LocalDate night,
      Instant dueAt,
      long accounts,
      long differences,
      long events,
      long lostEvents,
      @Nullable Instant endedAt) {}

  /**
   * A balance that does not follow from the movements.
   *
   * @param balance OWED, APPLIED, OPEN or UNAPPLIED
   * @param byMovements what it ought to be, in the currency
   * @param kept what is kept and shown
   */
  record Difference(
      String account, String balance, String currency, BigDecimal byMovements, BigDecimal kept) {

    String key() {
      return account + " " + balance + " " + currency;
    }
  }

  /** The latest that began; empty before the first night. */
  Mono<Run> latest() {
    return latest(false);
  }

  Mono<Run> latestEnded() {
    return latest(true);
  }

  Mono<Void> begin(Night night) {
    return database.sql(BEGIN).bind("night", night.day()).bind("dueAt", night.dueAt()).then();
  }

  /** Tells how many accounts were compared; less than asked for is the end. */
  Mono<Integer> compareNext(LocalDate night, int accounts, Instant now) {
    return database
        .sql(COMPARE_NEXT)
        .bind("night", night)
        .bind("accounts", accounts)
        .bind("now", now)
        .map(row -> Objects.requireNonNull(row.get(0, Long.class)).intValue())
        .one()
        .defaultIfEmpty(0);
  }

  Flux<Difference> differences(LocalDate night, @Nullable String after, int limit) {
    return database
        .sql(FOUND)
        .bind("night", night)
        .bind("after", after == null ? Parameters.in(String.class) : Parameters.in(after))
        .bind("limit", limit)
        .map(Cells.each(SelfChecks::difference))
        .all();
  }

  private Mono<Run> latest(boolean ended) {
    return database.sql(LATEST).bind("ended", ended).map(Cells.each(SelfChecks::run)).one();
  }

  private static Run run(Cells row) {
    OffsetDateTime ended = row.get("ended_at", OffsetDateTime.class);
    return new Run(
        row.day("night"),
        row.instant("due_at"),
        row.big("accounts"),
        row.big("differences"),
        row.big("events"),
        row.big("lost_events"),
        ended == null ? null : ended.toInstant());
  }

  private static Difference difference(Cells row) {
    return new Difference(
        row.text("account"),
        row.text("balance"),
        row.text("currency"),
        row.decimal("by_movements"),
        row.decimal("kept"));
  }
}
