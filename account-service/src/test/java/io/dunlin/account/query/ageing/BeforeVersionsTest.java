package io.dunlin.account.query.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.account.OldDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What happened before versions were kept is read from the movements, once. */
class BeforeVersionsTest {

  private static final String BEFORE =
      """
      INSERT INTO account (account, version, name, segment, country, time_zone, currency, csm,
        products, contacts)
      VALUES ('A', 1, 'Acme', 'CORE', 'DE', 'Europe/Berlin', 'EUR', 'dana', '[]', '[]');
      INSERT INTO invoice (invoice, account, kind, issued_on, due_on, amount, known_from, settled,
        paid_on, bucket, dispute, currency)
      VALUES
        ('I-1', 'A', 'RECURRING', '2026-01-01', '2026-02-20', 80, '2026-01-15Z', 30, '2026-01-20',
          0, 'OPEN', 'EUR'),
        ('I-2', 'A', 'RECURRING', '2026-01-01', '2026-02-01', 10, '2026-01-02Z', 10, '2026-01-30',
          0, 'NONE', 'EUR'),
        ('I-3', 'A', 'RECURRING', '2026-01-01', '2026-02-01', 50, '2026-01-02Z', 0, NULL,
          0, 'NONE', 'EUR');
      INSERT INTO invoice_superseded (invoice, due_on, amount, known_from, known_to)
      VALUES
        ('I-1', '2026-02-01', 100, '2026-01-02Z', '2026-01-10Z'),
        ('I-1', '2026-02-10', 100, '2026-01-10Z', '2026-01-15Z');
      INSERT INTO movement (account, on_day, kind, invoice, amount, known_at, currency)
      VALUES
        ('A', '2026-01-01', 'ISSUED', 'I-1', 100, '2026-01-02Z', 'EUR'),
        ('A', '2026-01-15', 'AMENDED', 'I-1', -20, '2026-01-15Z', 'EUR'),
        ('A', '2026-01-20', 'RECEIVED', NULL, 30, '2026-01-20Z', 'EUR'),
        ('A', '2026-01-20', 'APPLIED', 'I-1', 30, '2026-01-20Z', 'EUR'),
        ('A', '2026-01-01', 'ISSUED', 'I-2', 10, '2026-01-02Z', 'EUR'),
        ('A', '2026-01-25', 'WRITTEN_OFF', 'I-2', 4, '2026-01-25Z', 'EUR'),
        ('A', '2026-01-25', 'APPLIED', 'I-2', 4, '2026-01-25Z', 'EUR'),
        ('A', '2026-01-30', 'APPLIED', 'I-2', 6, '2026-01-30Z', 'EUR'),
        ('A', '2026-01-01', 'ISSUED', 'I-3', 50, '2026-01-02Z', 'EUR');
      """;

  private static final String VERSIONS =
      """
      SELECT concat_ws(' ', invoice, balance::int, to_char(due_on, 'MM-DD'), dispute,
        to_char(known_from AT TIME ZONE 'UTC', 'MM-DD'),
        to_char(known_to AT TIME ZONE 'UTC', 'MM-DD'))
      FROM invoice_version
      ORDER BY invoice, known_from
      """;

  private final OldDatabase database = new OldDatabase("versions");

  @Test
  @DisplayName("M1: days before versions were kept are known from the movements and the old terms")
  void from_movements() throws SQLException {
    database.upgradeTo("1.50");
    database.execute(BEFORE);

    database.upgradeTo("1.80");

    assertThat(database.rows(VERSIONS))
        .containsExactly(
            "I-1 100 02-01 OPEN 01-02 01-10",
            "I-1 100 02-10 OPEN 01-10 01-15",
            "I-1 80 02-20 OPEN 01-15 01-20",
            "I-2 10 02-01 NONE 01-02 01-25",
            "I-2 6 02-01 NONE 01-25 01-30");
    assertThat(
            database.rows(
                """
                SELECT to_char(known_from AT TIME ZONE 'UTC', 'MM-DD') FROM invoice
                ORDER BY invoice
                """))
        .containsExactly("01-20", "01-30", "01-02");
  }
}
