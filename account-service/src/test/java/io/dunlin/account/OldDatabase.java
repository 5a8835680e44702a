package io.dunlin.account;

import module java.base;

import io.dunlin.testkit.TestPostgres;
import io.dunlin.testkit.TestPostgres.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** A database of this service as it was at some version, to be brought forward step by step. */
public final class OldDatabase {

  private final Database database;

  public OldDatabase(String name) {
    this.database = TestPostgres.fresh(name);
  }

  /** Does what starting the service at that version does. */
  public void upgradeTo(String version) {
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.user(), database.password())
        .locations("classpath:db/migration/kit", "classpath:db/migration/account")
        .target(version)
        .load()
        .migrate();
  }

  public void execute(String sql) {
    database.execute(sql);
  }

  /** The first column of what is found. */
  public List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var connection = database.connect();
        var statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }
}
