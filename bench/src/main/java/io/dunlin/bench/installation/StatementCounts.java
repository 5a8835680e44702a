package io.dunlin.bench.installation;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The statements that each database ran, and the rows that they read for it or wrote. */
@SuppressWarnings("InlineFormatString") // SQL reads better on its own
public final class StatementCounts implements AutoCloseable {

  private static final String COUNTED =
      """
      SELECT datname, sum(calls) AS statements, sum(rows) AS rows, sum(total_exec_time) AS millis
      FROM pg_stat_statements JOIN pg_database ON pg_database.oid = dbid
      WHERE datname <> 'postgres'
      GROUP BY datname
      ORDER BY datname
      """;

  private static final String DEAREST =
      """
      SELECT datname, calls, rows, total_exec_time AS millis,
        regexp_replace(query, '\\s+', ' ', 'g') AS query
      FROM pg_stat_statements JOIN pg_database ON pg_database.oid = dbid
      WHERE datname <> 'postgres'
      ORDER BY total_exec_time DESC
      LIMIT %d
      """;

  private final Connection server;

  private StatementCounts(Connection server) {
    this.server = server;
  }

  /** What one database did. */
  public record Count(String database, long statements, long rows, double millis) {}

  /** One kind of statement. */
  public record Kind(String database, long calls, long rows, double millis, String query) {}

  static StatementCounts from(Connection server) throws SQLException {
    try (Statement statement = server.createStatement()) {
      statement.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
      statement.execute("SELECT pg_stat_statements_reset()");
    }
    return new StatementCounts(server);
  }

  public List<Count> perDatabase() throws SQLException {
    List<Count> counts = new ArrayList<>();
    try (Statement statement = server.createStatement();
        ResultSet row = statement.executeQuery(COUNTED)) {
      while (row.next()) {
        counts.add(new Count(row.getString(1), row.getLong(2), row.getLong(3), row.getDouble(4)));
      }
    }
    return counts;
  }

  /** The kinds of statements that took longest altogether. */
  public List<Kind> dearest(int most) throws SQLException {
    List<Kind> kinds = new ArrayList<>();
    try (Statement statement = server.createStatement();
        ResultSet row = statement.executeQuery(DEAREST.formatted(most))) {
      while (row.next()) {
        kinds.add(
            new Kind(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getDouble(4),
                row.getString(5)));
      }
    }
    return kinds;
  }

  @Override
  public void close() throws SQLException {
    server.close();
  }
}
