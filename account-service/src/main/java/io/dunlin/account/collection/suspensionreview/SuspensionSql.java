package io.dunlin.account.collection.suspensionreview;

/** The statement that reads suspensions for people, with a few rows of each list beside them. */
final class SuspensionSql {

  private static final String COLUMNS =
      """
      SELECT a.account, a.name, a.csm, a.collector, a.time_zone, a.currency,
        s.state AS standing, s.oldest_due_on, s.oldest_collectible_due_on, s.open, s.overdue,
        s.collectible, s.disputed, s.unapplied, s.buckets,
        s.others::text AS others,
        coalesce(p.state, 'NONE') AS state, p.since, p.warned_on, p.suspends_on, p.suspended_on,
        p.reinstated_on, coalesce(p.proceed, false) AS proceed, p.reason, p.caused_by,
        p.holds::text AS holds, p.refused, p.letter::text AS letter,
        (SELECT jsonb_agg(to_jsonb(last))
          FROM (
            SELECT (c.at AT TIME ZONE a.time_zone)::date AS "on", c.channel, c.direction,
              c.outcome, c.who
            FROM recent_contact c
            WHERE c.account = a.account
            ORDER BY c.at DESC, c.contact DESC
            LIMIT 5) AS last)::text AS contacts,
        (SELECT jsonb_agg(
            jsonb_build_object(
              'kind', g.kind, 'what', g.what, 'until', g.until, 'by', g.said_by, 'at', g.at)
            ORDER BY g.at, g.agreement)
          FROM agreement g
          WHERE g.account = a.account AND NOT g.ended AND g.what IS NOT NULL)::text AS agreements,
        (SELECT jsonb_agg(
            jsonb_build_object(
              'invoice', i.invoice, 'dueOn', i.due_on,
              'balance', jsonb_build_object(
                'amount', (i.amount - i.settled)::text, 'currency', i.currency))
            ORDER BY i.due_on, i.invoice)
          FROM invoice i
          WHERE i.account = a.account AND i.closed_on IS NULL AND i.dispute <> 'NONE')::text
          AS disputes,
        (SELECT jsonb_agg(
            jsonb_build_object(
              'kind', h.kind, 'on', h.on_day, 'at', h.at, 'by', h.said_by, 'text', h.said,
              'insight', h.insight, 'until', h.until)
            ORDER BY h.number)
          FROM (
            SELECT * FROM suspension_entry n
            WHERE n.account = a.account
            ORDER BY n.number DESC
            LIMIT %d) AS h)::text AS history
      """;

  /**
   * One with its whole history, as far as anybody will read it.
   *
   * @param own the condition that the account is one of the caller's
   */
  static String one(String own) {
    return COLUMNS.formatted(1000)
        + """
          FROM account a
            JOIN standing s USING (account)
            LEFT JOIN suspension p USING (account)
          """
        + "WHERE a.account = :account AND "
        + own;
  }

  /** The week of a review begins on its day, in the account's zone. */
  static String many(String own) {
    return COLUMNS.formatted(10)
        + """
          FROM suspension p
            JOIN account a USING (account)
            JOIN standing s USING (account)
            CROSS JOIN LATERAL (SELECT (:now::timestamptz AT TIME ZONE a.time_zone)::date AS today)
              AS local
            CROSS JOIN LATERAL (
              SELECT EXISTS (
                SELECT FROM suspension_entry d
                WHERE d.account = p.account
                  AND d.kind IN ('PROCEED', 'HOLD', 'RELEASE')
                  AND d.on_day >= local.today
                    - (extract(isodow FROM local.today)::int - :reviewOn + 7) % 7) AS decided)
              AS this_week
          """
        + "WHERE "
        + own
        + """

            AND (:account::text IS NULL OR a.account = :account)
            AND (:csm::text IS NULL OR a.csm = :csm)
            AND (p.state = :state
              OR :state::text IS NULL
                AND (p.state IN ('CANDIDATE', 'WARNED', 'SUSPENDED') OR :review = 'DECIDED'))
            AND (:review::text IS NULL
              OR :review = 'DECIDED' AND this_week.decided
              OR :review = 'OPEN' AND NOT this_week.decided
                AND p.state IN ('CANDIDATE', 'WARNED'))
            AND (p.since, p.account) > (:day, :key)
          ORDER BY p.since, p.account
          LIMIT :limit
          """;
  }

  private SuspensionSql() {}
}
