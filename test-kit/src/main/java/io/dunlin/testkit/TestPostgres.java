package io.dunlin.testkit;

import module java.base;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One PostgreSQL per JVM; each test context gets a database of its own. */
public final class TestPostgres {

  private static final String IMAGE = "postgres:18";
  private static final AtomicInteger count = new AtomicInteger();

  private TestPostgres() {}

  /** An empty database whose name begins as given and is used by nobody else. */
  public static Database fresh(String name) {
    String unique = name.replaceAll("\\W", "_") + "_" + count.incrementAndGet();
    Database server = Running.SERVER;
    server.execute("CREATE DATABASE " + unique);
    return new Database(server.host(), server.port(), unique, server.user(), server.password());
  }

  /** Where a database is and how to get in. */
  public record Database(String host, int port, String name, String user, String password) {

    public String jdbcUrl() {
      return "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
    }

    public String r2dbcUrl() {
      return "r2dbc:postgresql://%s:%d/%s".formatted(host, port, name);
    }

    /** The keys by which Spring Boot finds it: R2DBC for the service, JDBC for Flyway. */
    public Map<String, String> properties() {
      return Map.of(
          "spring.r2dbc.url", r2dbcUrl(),
          "spring.r2dbc.username", user,
          "spring.r2dbc.password", password,
          "spring.flyway.url", jdbcUrl(),
          "spring.flyway.user", user,
          "spring.flyway.password", password);
    }

    /** A plain JDBC connection, for a test that wants to look under the floor. */
    public Connection connect() throws SQLException {
      return DriverManager.getConnection(jdbcUrl(), user, password);
    }

    /** Runs SQL as it stands. */
    public void execute(String sql) {
      try (Connection connection = connect();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException("Cannot run: " + sql, e);
      }
    }
  }

  /** The server's own database. Started when first asked for, stopped with the JVM. */
  private static final class Running {

    static final Database SERVER =
        Docker.start("PostgreSQL", Running::container).orElseGet(Running::embedded);

    private static Database container() {
      PostgreSQLContainer container =
          new PostgreSQLContainer(IMAGE)
              .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
      container.start();
      return new Database(
          container.getHost(),
          container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
          "postgres",
          container.getUsername(),
          container.getPassword());
    }

    private static Database embedded() {
      try {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        return new Database("127.0.0.1", postgres.getPort(), "postgres", "postgres", "postgres");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
