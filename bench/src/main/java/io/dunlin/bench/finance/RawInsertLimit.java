package io.dunlin.bench.finance;

import module java.base;

import io.dunlin.bench.figures.Figures;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the same PostgreSQL takes of the very rows that a load has left in account-service's tables,
 * into tables with the same indexes: nothing is read, decided or told, only {@code INSERT … SELECT
 * FROM unnest} of arrays that lie ready.
 */
final class RawInsertLimit {

  private static final List<String> TABLES =
      List.of(
          "account_lock",
          "finance_event",
          "account",
          "standing",
          "episode",
          "statement_plan",
          "invoice",
          "movement");

  private static final String TWIN = "CREATE TABLE bench_%1$s (LIKE %1$s INCLUDING ALL)";

  private static final String ARRAYS =
      "CREATE UNLOGGED TABLE bench_rows_%1$s (batch int8 PRIMARY KEY, rows %1$s[])";

  private static final String UNPACKED =
      "ALTER TABLE bench_rows_%s ALTER rows SET STORAGE EXTERNAL";

  private static final String FILL =
      """
      INSERT INTO bench_rows_%1$s
      SELECT batch, array_agg(t) FROM %1$s t JOIN bench_batch USING (account) GROUP BY batch
      """;

  private static final String COLUMNS =
      """
      SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position)
      FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = ? AND is_generated = 'NEVER'
        AND is_identity = 'NO'
      """;

  /** Where connections to the database come from. */
  interface Connections {
    Connection open() throws SQLException;
  }

  private final Connections connections;

  RawInsertLimit(Connections connections) {
    this.connections = connections;
  }

  /** In batches of some accounts with all that is theirs, a commit each; tells how long it took. */
  Duration insert(int accountsOfBatch, int atOnce)
      throws SQLException, InterruptedException, ExecutionException {
    List<String> inserts = new ArrayList<>();
    long batches;
    try (Connection connection = connections.open();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE UNLOGGED TABLE bench_batch AS
          SELECT account, (row_number() OVER (ORDER BY account) - 1) / %d AS batch FROM account
          """
              .formatted(accountsOfBatch));
      for (String table : TABLES) {
        inserts.add(insert(table, columns(connection, table)));
        for (String step : List.of(TWIN, ARRAYS, UNPACKED, FILL)) {
          statement.execute(step.formatted(table));
        }
      }
      batches = number(statement, "SELECT max(batch) + 1 FROM bench_batch");
    }
    return insertAll(inserts, batches, atOnce);
  }

  private Duration insertAll(List<String> inserts, long batches, int atOnce)
      throws InterruptedException, ExecutionException {
    List<Future<?>> writers = new ArrayList<>();
    long start = System.nanoTime();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 0; writer < atOnce; writer++) {
        int first = writer;
        writers.add(
            executor.submit(
                () -> {
                  insertEvery(atOnce, first, batches, inserts);
                  return null;
                }));
      }
    }
    for (Future<?> writer : writers) {
      writer.get();
    }
    return Figures.since(start);
  }

  private void insertEvery(int step, int first, long batches, List<String> inserts)
      throws SQLException {
    try (Connection connection = connections.open()) {
      connection.setAutoCommit(false);
      List<PreparedStatement> statements = new ArrayList<>();
      for (String insert : inserts) {
        statements.add(connection.prepareStatement(insert));
      }
      for (long batch = first; batch < batches; batch += step) {
        for (PreparedStatement statement : statements) {
          statement.setLong(1, batch);
          statement.executeUpdate();
        }
        connection.commit();
      }
    }
  }

  private static String insert(String table, String columns) {
    return """
    INSERT INTO bench_%1$s (%2$s)
    SELECT %2$s FROM unnest((SELECT rows FROM bench_rows_%1$s WHERE batch = ?))
    """
        .formatted(table, columns);
  }

  private static String columns(Connection connection, String table) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
      statement.setString(1, table);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
