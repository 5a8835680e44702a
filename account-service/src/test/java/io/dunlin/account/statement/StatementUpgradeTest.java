package io.dunlin.account.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testkit.TestPostgres;
import io.dunlin.testkit.TestPostgres.Database;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was there before statements were issued is taken along. */
class StatementUpgradeTest {

  private static final String BEFORE =
      """
      INSERT INTO account (account, version, name, segment, country, time_zone, currency, csm,
        products, contacts)
      VALUES
        ('A', 1, 'Acme', 'CORE', 'DE', 'Europe/Berlin', 'EUR', 'dana', '[]', '[]'),
        ('B', 1, 'Bolt', 'CORE', 'DE', 'Europe/Berlin', 'EUR', 'dana', '[]', '[]');
      INSERT INTO movement (account, on_day, kind, amount, known_at)
      VALUES ('A', '2026-01-01', 'RECEIVED', 10, now()), ('A', '2026-01-02', 'RECEIVED', 5, now());
      """;

  private final Database database = TestPostgres.fresh("statements");

  @Test
  @DisplayName("E3: accounts on which something moved before have a statement day")
  void planned() throws SQLException {
    upgrade("1.40");
    database.execute(BEFORE);
    upgrade("1.60");

    try (var connection = database.connect();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "SELECT account FROM statement_plan WHERE next_due_at = 'epoch'")) {
      assertThat(found.next()).isTrue();
      assertThat(found.getString(1)).isEqualTo("A");
      assertThat(found.next()).isFalse();
    }
  }

  private void upgrade(String version) {
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.user(), database.password())
        .locations("classpath:db/migration/kit", "classpath:db/migration/account")
        .target(version)
        .load()
        .migrate();
  }
}
