package io.dunlin.bench.company;

import module java.base;

import io.dunlin.bench.figures.Figures;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Years of a company's ledger, written into account-service's database as the service would have
 * left it: accounts, invoices as they are and as they were, payments, movements, episodes and
 * standings. Nothing is random, so that two fillings of one size are the same.
 *
 * @param days over which the invoices were issued, up to today
 */
record LedgerGenerator(int accounts, long invoices, int days) {

  /** What becomes of each invoice; of a hundred, four are never paid and six in two parts. */
  private static final String LIVES =
      """
      CREATE UNLOGGED TABLE bench_life AS
      SELECT n, invoice, who, account, issued, issued + 30 AS due, amount, product,
        CASE WHEN fate < 88 THEN amount ELSE round(amount / 2, 2) END AS part,
        CASE WHEN fate < 94 AND issued + lag <= current_date THEN issued + lag END AS paid,
        CASE WHEN fate BETWEEN 88 AND 93 AND issued + lag + 30 <= current_date
          THEN issued + lag + 30 END AS paid_rest,
        CASE WHEN fate = 94 AND issued + 15 <= current_date THEN issued + 15 END AS voided,
        CASE WHEN fate = 95 THEN 'OPEN' ELSE 'NONE' END AS dispute
      FROM (
        SELECT n, 'BENCH-' || lpad(n::text, 8, '0') AS invoice, who,
          'B' || lpad(who::text, 7, '0') AS account,
          current_date - :days + (n * :days / :invoices)::int AS issued,
          10 + (hashint8(n + 1000000007) & 65535) % 70 AS lag, (hashint8(n + 7) & 65535) % 100 AS fate,
          (100 + (hashint8(n + 77) & 1048575) % 100000) / 100.0 AS amount,
          (ARRAY['LEARNING', 'CREDENTIALING', NULL])[1 + n % 3] AS product
        FROM (
          SELECT n, 1 + (hashint8(n) & 2147483647) % :accounts AS who
          FROM generate_series(1, :invoices) AS n) AS numbered) AS fated
      """;

  private static final String ACCOUNTS =
      """
      INSERT INTO account (account, version, name, segment, country, time_zone, currency, csm,
        collector, health, products, portal_url, open_opportunities, contacts)
      SELECT 'B' || lpad(n::text, 7, '0'), 1,
        initcap(
          (ARRAY['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo', 'mu', 'na', 'pe', 'ri', 'so',
            'tu', 'va', 'we', 'xi', 'yo', 'zu'])[1 + (hashint8(n + 1) & 65535) % 20] ||
          (ARRAY['bin', 'cor', 'dal', 'fer', 'gon', 'lam', 'mir', 'nor', 'per', 'rus', 'sal', 'tem',
            'vin', 'wes', 'zan', 'ber', 'kol', 'lin', 'mar', 'ton'])
            [1 + (hashint8(n + 6) & 65535) % 20] ||
          (ARRAY['a', 'e', 'i', 'o', 'um', 'us', 'is', 'ar', 'en', 'or', 'ia', 'ex', 'an', 'on', 'al',
            'il', 'ek', 'os', 'et', 'ur'])[1 + (hashint8(n + 8) & 65535) % 20]) || ' ' ||
        (ARRAY['Dental', 'Logistics', 'Medical', 'Foods', 'Textiles', 'Energy', 'Marine', 'Building',
          'Optics', 'Learning', 'Travel', 'Printing', 'Software', 'Farming', 'Glass', 'Steel'])
          [1 + (hashint8(n + 2) & 65535) % 16] || ' ' || n,
        CASE WHEN (hashint8(n + 3) & 65535) % 10 < 3 THEN 'CORE' ELSE 'DIGITAL' END,
        (ARRAY['US', 'CA', 'MX', 'GB', 'DE', 'NZ'])[1 + n % 6],
        (ARRAY['America/New_York', 'America/Toronto', 'America/Mexico_City', 'Europe/London',
          'Europe/Berlin', 'Pacific/Auckland'])[1 + n % 6],
        (ARRAY['USD', 'USD', 'USD', 'GBP', 'EUR', 'USD'])[1 + n % 6],
        'csm-' || (hashint8(n + 4) & 65535) % 200,
        CASE WHEN n % 10 > 0 THEN 'agent-' || (hashint8(n + 5) & 65535) % 77 END, 'GOOD',
        '["LEARNING"]', 'https://pay.example.com/' || n, 0,
        jsonb_build_array(jsonb_build_object('id', 'c1', 'name', 'Ann Baker ' || n, 'email',
          'ann' || n || '@baker.example', 'role', 'MAIN_POC', 'doNotContact', false))
      FROM generate_series(1, :accounts) AS n
      """;

  private static final String INVOICES =
      """
      INSERT INTO invoice (invoice, account, kind, issued_on, due_on, amount, currency, product,
        known_from, settled, paid_on, voided_on, bucket, episode, next_due_at, dispute)
      SELECT invoice, l.account, 'RECURRING', issued, due, amount, a.currency, product,
        coalesce(voided, paid_rest, paid, issued)::timestamp AT TIME ZONE 'UTC'
          + interval '9 hours',
        CASE WHEN paid IS NULL THEN 0 WHEN paid_rest IS NULL THEN part ELSE amount END,
        coalesce(paid_rest, paid), voided,
        CASE WHEN still THEN width_bucket(current_date - due, ARRAY[1, 31, 61, 91]) ELSE 0 END,
        CASE WHEN still AND due < current_date THEN md5(l.account)::uuid END,
        CASE WHEN still THEN
          (SELECT min(at)
            FROM unnest(ARRAY[1, 31, 61, 91]) AS edge
              CROSS JOIN LATERAL (SELECT (due + edge)::timestamp AT TIME ZONE a.time_zone) AS t (at)
            WHERE at > now()) END,
        dispute
      FROM bench_life l JOIN account a USING (account)
        CROSS JOIN LATERAL (
          SELECT voided IS NULL AND (paid IS NULL OR paid_rest IS NULL AND part < amount))
          AS s (still)
      ORDER BY n
      """;

  private static final String VERSIONS =
      """
      INSERT INTO invoice_version
        (account, invoice, currency, product, due_on, balance, dispute, known_from, known_to)
      SELECT l.account, invoice, a.currency, product, due, balance, 'NONE',
        since::timestamp AT TIME ZONE 'UTC' + interval '9 hours',
        until::timestamp AT TIME ZONE 'UTC' + interval '9 hours'
      FROM bench_life l JOIN account a USING (account)
        CROSS JOIN LATERAL (VALUES
          (amount, issued, coalesce(voided, paid)), (amount - part, paid, paid_rest))
          AS v (balance, since, until)
      WHERE since IS NOT NULL AND until IS NOT NULL AND balance > 0
      ORDER BY until, n
      """;

  private static final String PAYMENTS =
      """
      WITH payment AS (
        SELECT f.*, l.invoice, a.account, a.currency
        FROM bench_life l JOIN account a USING (account)
          CROSS JOIN LATERAL (VALUES ('P-' || n, paid, part), ('Q-' || n, paid_rest, amount - part))
            AS f (fund, day, amount)
        WHERE day IS NOT NULL),
      put AS (
        INSERT INTO application (account, kind, fund, invoice, amount)
        SELECT account, 'PAYMENT', fund, invoice, amount FROM payment)
      INSERT INTO fund (kind, fund, account, day, amount, currency, unapplied, refunded, reserving)
      SELECT 'PAYMENT', fund, account, day, amount, currency, 0, 0, false FROM payment
      """;

  private static final String MOVEMENTS =
      """
      INSERT INTO movement (account, on_day, kind, document, invoice, amount, currency, known_at)
      SELECT l.account, day, m.kind, m.document, m.invoice, m.amount, a.currency,
        day::timestamp AT TIME ZONE 'UTC' + interval '9 hours'
      FROM bench_life l JOIN account a USING (account)
        CROSS JOIN LATERAL (VALUES
          ('ISSUED', issued, NULL, l.invoice, l.amount),
          ('VOIDED', voided, NULL, l.invoice, l.amount),
          ('RECEIVED', paid, 'P-' || n, NULL, part),
          ('APPLIED', paid, 'P-' || n, l.invoice, part),
          ('RECEIVED', paid_rest, 'Q-' || n, NULL, l.amount - part),
          ('APPLIED', paid_rest, 'Q-' || n, l.invoice, l.amount - part))
          AS m (kind, day, document, invoice, amount)
      WHERE day IS NOT NULL
      ORDER BY day, n
      """;

  private static final String EPISODES =
      """
      INSERT INTO episode (episode, account, opened_on, closed_on, generation)
      SELECT episode, account, min(due_on) + 1, NULL, 1
      FROM invoice
      WHERE closed_on IS NULL AND episode IS NOT NULL
      GROUP BY episode, account
      """;

  private static final String STANDINGS =
      """
      INSERT INTO standing (account, version, episode, state, oldest_due_on,
        oldest_collectible_due_on, open, overdue, collectible, disputed, unapplied, buckets, csm,
        collector)
      SELECT a.account, 1, s.episode,
        CASE WHEN s.episode IS NULL THEN 'CURRENT' WHEN collectible > 0 THEN 'OVERDUE'
          ELSE 'DISPUTED' END,
        oldest, oldest_collectible, coalesce(open, 0), coalesce(overdue, 0),
        coalesce(collectible, 0), coalesce(disputed, 0), 0,
        coalesce(buckets, ARRAY[0, 0, 0, 0, 0]::numeric[]), csm, collector
      FROM account a
        LEFT JOIN (
          SELECT account, max(episode::text)::uuid AS episode,
            min(due_on) FILTER (WHERE bucket > 0) AS oldest,
            min(due_on) FILTER (WHERE bucket > 0 AND dispute = 'NONE') AS oldest_collectible,
            sum(amount - settled) AS open,
            sum(amount - settled) FILTER (WHERE bucket > 0) AS overdue,
            sum(amount - settled) FILTER (WHERE bucket > 0 AND dispute = 'NONE') AS collectible,
            sum(amount - settled) FILTER (WHERE dispute <> 'NONE') AS disputed,
            ARRAY[
              coalesce(sum(amount - settled) FILTER (WHERE bucket = 0), 0),
              coalesce(sum(amount - settled) FILTER (WHERE bucket = 1), 0),
              coalesce(sum(amount - settled) FILTER (WHERE bucket = 2), 0),
              coalesce(sum(amount - settled) FILTER (WHERE bucket = 3), 0),
              coalesce(sum(amount - settled) FILTER (WHERE bucket = 4), 0)] AS buckets
          FROM invoice
          WHERE closed_on IS NULL
          GROUP BY account) AS s USING (account)
      """;

  private static final String INDEXES =
      """
      SELECT indexname, indexdef
      FROM pg_indexes
        JOIN pg_index ON indexrelid = format('%I.%I', schemaname, indexname)::regclass
      WHERE schemaname = 'public' AND NOT indisunique
        AND tablename IN ('account', 'invoice', 'invoice_version', 'fund', 'application',
          'movement', 'episode', 'standing')
      """;

  private static final List<String> STEPS =
      List.of(
          "SET synchronous_commit = off",
          ACCOUNTS,
          LIVES,
          INVOICES,
          VERSIONS,
          PAYMENTS,
          MOVEMENTS,
          "DROP TABLE bench_life",
          EPISODES,
          STANDINGS);

  /** The number of one of the accounts. */
  static String account(int n) {
    return "B%07d".formatted(n);
  }

  /** Fills a database that holds nothing but the schema; tells how long it took. */
  Duration into(Connection database) throws SQLException {
    long start = System.nanoTime();
    try (Statement statement = database.createStatement()) {
      List<String> indexes = dropIndexes(statement);
      for (String step : STEPS) {
        statement.execute(sized(step));
      }
      for (String index : indexes) {
        statement.execute(index);
      }
      statement.execute("VACUUM (ANALYZE)");
    }
    return Figures.since(start);
  }

  /** All that guard no key; made again when all is filled they take a fraction of the time. */
  private static List<String> dropIndexes(Statement statement) throws SQLException {
    Map<String, String> indexes = new LinkedHashMap<>();
    try (ResultSet rows = statement.executeQuery(INDEXES)) {
      while (rows.next()) {
        indexes.put(rows.getString(1), rows.getString(2));
      }
    }
    for (String index : indexes.keySet()) {
      statement.execute("DROP INDEX " + index);
    }
    return List.copyOf(indexes.values());
  }

  private String sized(String sql) {
    return sql.replace(":accounts", String.valueOf(accounts))
        .replace(":invoices", invoices + "::int8")
        .replace(":days", String.valueOf(days));
  }
}
