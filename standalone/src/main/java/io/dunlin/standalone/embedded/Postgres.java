package io.dunlin.standalone.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A durable PostgreSQL on a kept folder, with a database and a user of its own per service. */
public final class Postgres implements AutoCloseable {

  private static final Map<String, String> DURABLE =
      Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

  private static final Map<String, String> SIZED_FOR_FIVE_SERVICES =
      Map.of(
          "max_connections", "200",
          "shared_buffers", "256MB",
          "max_wal_size", "2GB",
          "listen_addresses", "127.0.0.1",
          "timezone", "UTC",
          "jit", "off");

  private final EmbeddedPostgres server;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts on the folder; a server that was left behind there is stopped first. */
  public static Postgres start(Path folder, int port, List<String> databases) {
    return start(folder, port, databases, Map.of());
  }

  /** The same with settings of its own, for a machine or an amount of data that is not small. */
  public static Postgres start(
      Path folder, int port, List<String> databases, Map<String, String> settings) {
    LeftBehind.stop(folder);
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPort(port)
            .setPGStartupWait(Duration.ofMinutes(2));
    DURABLE.forEach(builder::setServerConfig);
    SIZED_FOR_FIVE_SERVICES.forEach(builder::setServerConfig);
    settings.forEach(builder::setServerConfig);
    try {
      Postgres postgres = new Postgres(builder.start());
      postgres.create(databases);
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("The databases cannot be created", e);
    }
  }

  /** Stops a server that outlived its JVM, for whoever wants to remove its folder. */
  public static void stopLeftBehind(Path folder) {
    LeftBehind.stop(folder);
  }

  private void create(List<String> databases) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      for (String database : databases) {
        if (!exists(connection, database)) {
          create(connection, database);
        }
      }
    }
  }

  private static boolean exists(Connection connection, String database) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
      query.setString(1, database);
      return query.executeQuery().next();
    }
  }

  /** The user first: a database without its user would not be made good at the next start. */
  private static void create(Connection connection, String database) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP ROLE IF EXISTS " + database);
      statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(database, database));
      statement.execute("CREATE DATABASE %s OWNER %s".formatted(database, database));
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
