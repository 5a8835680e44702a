package io.dunlin.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.testkit.TestPostgres;
import io.dunlin.testkit.TestPostgres.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an older version of this service has left behind, after the newest has started. */
class UpgradeTest {

  private static final String CONTACTS = "[{\"id\": \"C-1\", \"role\": \"MAIN_POC\"}]";

  private final Database database = TestPostgres.fresh("disposition-upgrade");

  @BeforeEach
  void an_account_whose_first_debt_is_paid() {
    upgradeTo("1.60");
    database.execute(
        """
        INSERT INTO account (account, version, name, country, time_zone, currency, csm, contacts)
        VALUES ('A-1', 1, 'Brightwater', 'US', 'America/Chicago', 'USD', 'dana', '%s');
        INSERT INTO episode VALUES
          ('E-1', 'A-1', '2026-01-01', '2026-02-01'), ('E-2', 'A-1', '2026-03-01', NULL);
        """
            .formatted(CONTACTS));
  }

  @Test
  @DisplayName("C6: what nobody needs to do any more is closed once, and the others hear of it")
  void dead_work_is_closed_and_told() throws SQLException {
    promise("P-1", "KEPT");
    promise("P-2", "OPEN");
    item("kept", "CALLBACK", "2026-01-05", "P-1");
    item("open", "CALLBACK", "2026-03-05", "P-2");
    item("old reply", "REPLY_TO_READ", "2026-01-06", null);
    item("new reply", "REPLY_TO_READ", "2026-03-06", null);
    item("first check", "PAYMENT_CHECK", "2026-03-07", null);
    item("second check", "PAYMENT_CHECK", "2026-03-08", null);

    upgradeTo("latest");

    assertThat(rows("SELECT work_item || ': ' || cancelled_why FROM work_item ORDER BY 1"))
        .filteredOn(row -> row != null)
        .containsExactly(
            "kept: PROMISE_KEPT", "old reply: ACCOUNT_CURRENT", "second check: ASKED_ALREADY");
    assertThat(rows("SELECT code || ' ' || reference FROM work_item_end WHERE work_item = 'open'"))
        .containsExactlyInAnyOrder("PROMISE_JUDGED P-2", "EPISODE_OVER E-2");
    assertThat(rows("SELECT messages FROM outbox"))
        .hasSize(3)
        .allSatisfy(told -> assertThat(told).contains("work-item-cancelled.v1", "\"A-1\""));
  }

  @Test
  @DisplayName("A3: what the main POC wrote in an open episode counts from now on, and is told")
  void logged_mails_count() throws SQLException {
    mail("I-1", "2026-01-05T12:00:00Z", "C-1");
    mail("I-2", "2026-03-05T12:00:00Z", "C-1");
    mail("I-3", "2026-03-06T12:00:00Z", "C-2");

    upgradeTo("latest");

    assertThat(rows("SELECT interaction FROM poc_response")).containsExactly("I-2");
    assertThat(rows("SELECT messages FROM outbox"))
        .singleElement()
        .asString()
        .contains("disposition.poc-responded.v1", "\"channel\": \"EMAIL\"", "I-2");
  }

  @Test
  @DisplayName(
      "C2: a manager's catalogue stays as it is, and each of its outcomes has a consequence")
  void the_managers_catalogue_gets_consequences() throws SQLException {
    database.execute(
        """
        INSERT INTO catalogue VALUES (2, 'ann', '2026-02-01T00:00:00Z');
        INSERT INTO catalogue_path VALUES
          (2, 1, 'Contacted', 'Fax Sent', 'Retry Scheduled'),
          (2, 2, 'Contacted', 'Fax Sent', 'Burnt');
        """);

    upgradeTo("latest");

    assertThat(
            rows(
                "SELECT resolution || ' ' || consequence FROM catalogue_path WHERE version = 3"
                    + " ORDER BY position"))
        .containsExactly("Retry Scheduled CALLBACK", "Burnt NONE");
  }

  private void item(String id, String kind, String openedOn, @Nullable String promise) {
    database.execute(
        """
        INSERT INTO work_item (work_item, account, kind, assignee_role, title, due_on, state,
          promise, opened_at)
        VALUES ('%s', 'A-1', '%s', 'agent', 'Do it', '%s', 'OPEN', %s, '%sT12:00:00Z');
        """
            .formatted(
                id, kind, openedOn, promise == null ? "NULL" : "'" + promise + "'", openedOn));
  }

  private void promise(String id, String state) {
    database.execute(
        """
        INSERT INTO promise VALUES ('%1$s', 'A-1', 'I-%1$s', 'C-1', 10, 'USD', '2026-01-09', 'kim',
          '2026-01-05T12:00:00Z', '2026-01-05', 0, '%2$s',
          CASE '%2$s' WHEN 'OPEN' THEN NULL ELSE '2026-01-09'::date END, '2026-01-13T06:00:00Z');
        """
            .formatted(id, state));
  }

  private void mail(String id, String at, String contact) {
    database.execute(
        """
        INSERT INTO interaction VALUES ('%1$s', 'A-1', NULL, 'hash', 'EMAIL', 'INBOUND', '%3$s',
          '%2$s', 'Contacted', 'Information Given', 'Documents Sent', 1, 'kim', false, NULL, NULL,
          NULL, '%2$s');
        """
            .formatted(id, at, contact));
  }

  private void upgradeTo(String version) {
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.user(), database.password())
        .locations("classpath:db/migration/kit", "classpath:db/migration/disposition")
        .target(version)
        .load()
        .migrate();
  }

  private List<String> rows(String sql) throws SQLException {
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
