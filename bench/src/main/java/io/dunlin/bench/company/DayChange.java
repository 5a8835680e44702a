package io.dunlin.bench.company;

import module java.base;

import io.dunlin.bench.figures.Figures;
import io.dunlin.bench.installation.Installation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

/** Lets an invoice of each of some accounts be overdue by the passing of a day. */
final class DayChange {

  private static final String FALL_DUE =
      """
      UPDATE invoice SET due_on = current_date - 2, next_due_at = now()
      WHERE invoice IN (
        SELECT min(invoice)
        FROM invoice JOIN standing USING (account)
        WHERE closed_on IS NULL AND state = 'CURRENT' AND due_on > current_date
        GROUP BY account
        ORDER BY hashtext(account)
        LIMIT :accounts)
      """;

  private static final String DUE = "SELECT 1 FROM invoice WHERE next_due_at <= now() LIMIT 1";

  /** What has to be found and changed, in one statement for each table. */
  private static final String[] PLAIN = {
    """
    CREATE TEMPORARY TABLE bench_due ON COMMIT DROP AS
    SELECT invoice, account, due_on, gen_random_uuid() AS episode
    FROM invoice WHERE next_due_at <= now()
    """,
    """
    INSERT INTO episode (episode, account, opened_on, closed_on, generation)
    SELECT episode, account, due_on + 1, NULL, 1 FROM bench_due
    """,
    """
    UPDATE invoice SET bucket = 1, episode = bench_due.episode,
      next_due_at = (bench_due.due_on + 31)::timestamptz
    FROM bench_due WHERE bench_due.invoice = invoice.invoice
    """,
    """
    UPDATE standing SET version = version + 1, state = 'OVERDUE', episode = owed.episode,
      oldest_due_on = owed.due_on, oldest_collectible_due_on = owed.due_on,
      overdue = owed.overdue, collectible = owed.overdue,
      buckets = ARRAY[open - owed.overdue, owed.overdue, 0, 0, 0]
    FROM (
      SELECT d.account, d.episode, d.due_on,
        sum(i.amount - i.settled) FILTER (WHERE i.bucket > 0) AS overdue
      FROM bench_due d JOIN invoice i ON i.account = d.account AND i.closed_on IS NULL
      GROUP BY 1, 2, 3) AS owed
    WHERE owed.account = standing.account
    """
  };

  /** Of an invoice of the generator: the chances that it is open and not yet due, or overdue. */
  private static final double NOT_DUE = 0.022;

  private static final double OVERDUE = 0.067;

  private final Connection database;

  DayChange(Connection database) {
    this.database = database;
  }

  /**
   * Estimates for how many accounts a day can be measured: those that have an invoice to fall due
   * and nothing overdue, less a quarter of them to warm up and a margin.
   */
  static int most(int accounts, long invoices) {
    double each = (double) invoices / Math.max(1, accounts);
    double canChange = accounts * (1 - Math.exp(-NOT_DUE * each)) * Math.exp(-OVERDUE * each);
    return (int) (canChange * 0.6);
  }

  /** Seconds. */
  record Took(double plain, double run) {}

  /** The plain SQL is taken back before the service sees what is due. */
  Took pass(int accounts) throws SQLException {
    database.setAutoCommit(false);
    double plain;
    try (Statement statement = database.createStatement()) {
      int due = statement.executeUpdate(FALL_DUE.replace(":accounts", String.valueOf(accounts)));
      if (due != accounts) {
        throw new IllegalStateException("Only %,d accounts can change".formatted(due));
      }
      Savepoint before = database.setSavepoint();
      long start = System.nanoTime();
      for (String sql : PLAIN) {
        statement.execute(sql);
      }
      plain = Figures.seconds(Figures.since(start));
      database.rollback(before);
      database.commit();
    }
    database.setAutoCommit(true);
    long start = System.nanoTime();
    while (Installation.holds(database, DUE)) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
    return new Took(plain, Figures.seconds(Figures.since(start)));
  }
}
