package io.dunlin.standalone.kill;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.standalone.services.Service;

/** What must be true of an installation once nothing is under way any more. */
final class Agreement {

  private static final String ARCHIVED =
      "SELECT topic || ' ' || account || ' ' || event_id FROM archive";

  private static final String GAPS =
      """
      SELECT account FROM archive WHERE type LIKE '%.standing-changed.%' GROUP BY account
      HAVING count(*) <> max((payload ->> 'version')::int) OR min((payload ->> 'version')::int) <> 1
        OR count(*) <> count(DISTINCT payload ->> 'version')
      """;

  private static final String VERSIONS_TOLD =
      """
      SELECT account || ' ' || max((payload ->> 'version')::int) FROM archive
      WHERE type LIKE '%.standing-changed.%' GROUP BY account ORDER BY 1
      """;

  private static final String VERSIONS =
      "SELECT account || ' ' || version FROM standing ORDER BY 1";

  private static final String OPEN =
      "SELECT invoice || ' ' || trim_scale(%s) FROM %s ORDER BY invoice COLLATE \"C\"";

  private final KeptData kept;

  Agreement(KeptData kept) {
    this.kept = kept;
  }

  void assertThatNothingIsUnderWay() {
    for (String database : Service.databases()) {
      assertThat(kept.count(database, "outbox")).as("outbox of " + database).isZero();
      assertThat(kept.count(database, "parked")).as("parked in " + database).isZero();
    }
  }

  /** Some of it was published twice, or this would prove little. */
  void assertThatWhatIsPublishedIsArchivedOnce() {
    List<String> published = kept.published();
    Set<String> once = new TreeSet<>(published);
    List<String> archived = kept.rows("reporting", ARCHIVED);

    assertThat(published.size() - once.size()).as("published again").isPositive();
    assertThat(archived).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(archived)).isEqualTo(once);
  }

  void assertThatNoStandingIsMissing(int accounts) {
    assertThat(kept.rows("reporting", GAPS)).as("accounts with gaps").isEmpty();
    assertThat(kept.rows("reporting", VERSIONS_TOLD))
        .hasSize(accounts)
        .isEqualTo(kept.rows("account", VERSIONS));
  }

  void assertThatTheReportsHaveWhatIsOpen(int invoices) {
    List<String> open = kept.rows("account", OPEN.formatted("amount - settled", "invoice"));

    assertThat(open).hasSize(invoices);
    assertThat(kept.rows("reporting", OPEN.formatted("sum(amount)", "movement GROUP BY invoice")))
        .isEqualTo(open);
  }
}
