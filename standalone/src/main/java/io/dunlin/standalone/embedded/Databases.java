package io.dunlin.standalone.embedded;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The services' databases: each belongs to a user of its own, and nobody else gets in. */
final class Databases {

  private Databases() {}

  /** Creates what is missing, and gives every user the password that is kept for them. */
  static void prepare(Connection connection, DatabasePasswords passwords, List<String> databases)
      throws SQLException {
    setPassword(connection, DatabasePasswords.SUPERUSER, passwords);
    for (String database : databases) {
      if (!exists(connection, database)) {
        create(connection, database);
      }
      setPassword(connection, database, passwords);
      execute(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
    }
  }

  /** The rules of who may connect hold from now on; whoever is connected stays. */
  static void readConfigurationAgain(Connection connection) throws SQLException {
    execute(connection, "SELECT pg_reload_conf()");
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
    execute(connection, "DROP ROLE IF EXISTS " + database);
    execute(connection, "CREATE ROLE %s LOGIN".formatted(database));
    execute(connection, "CREATE DATABASE %s OWNER %s".formatted(database, database));
  }

  private static void setPassword(Connection connection, String user, DatabasePasswords passwords)
      throws SQLException {
    execute(connection, "ALTER ROLE %s PASSWORD '%s'".formatted(user, passwords.of(user)));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
