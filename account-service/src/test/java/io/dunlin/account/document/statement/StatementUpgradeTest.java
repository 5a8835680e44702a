package io.dunlin.account.document.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.account.OldDatabase;
import java.sql.SQLException;
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

  private final OldDatabase database = new OldDatabase("statements");

  @Test
  @DisplayName("E3: accounts on which something moved before have a statement day")
  void planned() throws SQLException {
    database.upgradeTo("1.40");
    database.execute(BEFORE);
    database.upgradeTo("1.60");

    assertThat(database.rows("SELECT account FROM statement_plan WHERE next_due_at = 'epoch'"))
        .containsExactly("A");
  }
}
