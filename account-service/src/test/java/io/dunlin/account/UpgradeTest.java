package io.dunlin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was there before renewals had reviews is taken along. */
class UpgradeTest {

  private static final String BEFORE =
      """
      INSERT INTO account (account, version, name, segment, country, time_zone, currency, csm,
        products, contacts)
      VALUES
        ('A', 1, 'Acme', 'CORE', 'DE', 'Europe/Berlin', 'EUR', 'dana', '[]', '[]'),
        ('B', 1, 'Bolt', 'CORE', 'US', 'America/Denver', 'USD', 'dana', '[]', '[]'),
        ('C', 1, 'Cole', 'CORE', 'DE', 'Europe/Berlin', 'EUR', 'dana', '[]', '[]');
      INSERT INTO fund VALUES ('PAYMENT', 'P-1', 'B', '2026-02-01', 10, 0, 0, NULL, false);
      INSERT INTO movement (account, on_day, kind, invoice, amount, known_at)
      VALUES ('A', '2026-01-01', 'ISSUED', 'I-1', 10, now());
      INSERT INTO renewal VALUES ('A', '2026-08-01', 1200), ('A', '2027-08-01', 1300);
      INSERT INTO invoice (invoice, account, kind, issued_on, due_on, amount, known_from, settled,
        paid_on, bucket, dispute)
      VALUES
        ('I-1', 'A', 'FINAL', '2026-01-01', '2026-02-01', 10, now(), 0, NULL, 0, 'NONE'),
        ('I-2', 'A', 'FINAL', '2026-01-01', '2026-02-01', 10, now(), 0, NULL, 0, 'NONE'),
        ('I-3', 'B', 'FINAL', '2026-01-01', '2026-02-01', 10, now(), 10, '2026-02-01', 0, 'NONE'),
        ('I-4', 'C', 'RECURRING', '2026-01-01', '2026-02-01', 10, now(), 0, NULL, 0, 'NONE');
      INSERT INTO standing (account, version, state, oldest_due_on, oldest_collectible_due_on,
        open, overdue, collectible, disputed, unapplied, buckets)
      VALUES ('A', 1, 'OVERDUE', current_date - 31, current_date - 31, 10, 10, 10, 0, 0, '{}');
      """;

  private final OldDatabase database = new OldDatabase("upgrade");

  @BeforeEach
  void upgrade() {
    database.upgradeTo("1.2");
    database.execute(BEFORE);
    database.upgradeTo("1.20");
    database.upgradeTo("1.70");
  }

  @Test
  @DisplayName("B2: renewals that were scheduled before wait for their reviews")
  void renewals() throws SQLException {
    assertThat(
            database.rows(
                """
                SELECT renewal_on || ' ' || amount::int || ' ' || state || ' ' || review
                FROM renewal
                WHERE next_due_at = 'epoch' AND length(renewal) = 36
                ORDER BY renewal_on
                """))
        .containsExactly("2026-08-01 1200 SCHEDULED 0", "2027-08-01 1300 SCHEDULED 0");
  }

  @Test
  @DisplayName("E4: customers with a final invoice that was open before are contacted, once each")
  void final_invoices() throws SQLException {
    assertThat(
            database.rows(
                """
                SELECT account
                FROM final_invoice_review
                WHERE next_due_at = 'epoch'
                  AND reviewed = date_trunc('month', now()) - interval '1 month'
                """))
        .containsExactly("A");
  }

  @Test
  @DisplayName("W11: what was there before several currencies is in the account's own")
  void currencies() throws SQLException {
    database.upgradeTo("1.50");

    assertThat(database.rows("SELECT invoice || ' ' || currency FROM invoice ORDER BY invoice"))
        .containsExactly("I-1 EUR", "I-2 EUR", "I-3 USD", "I-4 EUR");
    assertThat(database.rows("SELECT currency FROM fund")).containsExactly("USD");
    assertThat(database.rows("SELECT currency FROM movement")).containsExactly("EUR");
  }

  @Test
  @DisplayName("E2: who was over 30 days past due before is looked at")
  void suspensions() throws SQLException {
    assertThat(database.rows("SELECT account FROM suspension WHERE next_due_at = 'epoch'"))
        .containsExactly("A");
  }
}
