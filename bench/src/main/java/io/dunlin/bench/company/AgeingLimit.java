package io.dunlin.bench.company;

import module java.base;

/**
 * The best SQL that was found by hand for the ageing of a day: for one company's zone, one set of
 * edges, callers who see everything, and accounts that never moved.
 */
record AgeingLimit(LocalDate day) {

  private static final String OPEN =
      """
      (SELECT account, currency, due_on, amount - settled AS balance, dispute
        FROM invoice WHERE closed_on IS NULL AND known_from < :until
        UNION ALL
        SELECT account, currency, due_on, balance, dispute
        FROM invoice_version WHERE known_from < :until AND known_to >= :until) AS o\
      """;

  /** Time zones are dear: they are asked for after most rows have been added up. */
  String bySegment() {
    return on(
        """
        SELECT segment, currency,
          width_bucket(
            ((:until - interval '1 microsecond') AT TIME ZONE time_zone)::date - due_on,
            ARRAY[1, 31, 61, 91]) AS bucket,
          sum(balance), sum(disputed)
        FROM (
          SELECT segment, o.currency, time_zone, due_on, sum(balance) AS balance,
            sum(balance) FILTER (WHERE dispute <> 'NONE') AS disputed
          FROM %s JOIN account USING (account)
          GROUP BY 1, 2, 3, 4) AS due
        GROUP BY 1, 2, 3
        """
            .formatted(OPEN));
  }

  /** Fifty accounts that owe something. */
  String accountsAfter(String account) {
    return on(
        """
        SELECT a.account, aged.*
        FROM account a
          CROSS JOIN LATERAL (
            SELECT ((:until - interval '1 microsecond') AT TIME ZONE a.time_zone)::date AS day)
            AS z
          CROSS JOIN LATERAL (
            SELECT currency,
              sum(balance) FILTER (WHERE day - due_on < 1),
              sum(balance) FILTER (WHERE day - due_on BETWEEN 1 AND 30),
              sum(balance) FILTER (WHERE day - due_on BETWEEN 31 AND 60),
              sum(balance) FILTER (WHERE day - due_on BETWEEN 61 AND 90),
              sum(balance) FILTER (WHERE day - due_on > 90),
              sum(balance) FILTER (WHERE dispute <> 'NONE')
            FROM %s
            WHERE o.account = a.account
            GROUP BY currency) AS aged
        WHERE a.account > '%s'
        ORDER BY a.account, currency
        LIMIT 51
        """
            .formatted(OPEN, account));
  }

  private String on(String sql) {
    return sql.replace(":until", "timestamptz '%s 00:00Z'".formatted(day.plusDays(1)));
  }
}
