package io.dunlin.account.query.ageing;

/**
 * The SQL of the ageing: what was open at the end of a day, where its account stood then, and the
 * sums of it by age. Amounts are first added up by age in days, which leaves few rows to put into
 * buckets.
 */
final class AgeingSql {

  /** The account as it stood then. */
  private static final String PLACE =
      """
      LEFT JOIN account_version v ON v.account = a.account
          AND v.known_from < :until AND v.known_to >= :until\
      """;

  /** The day that it was there: for many accounts out of a table, as time zones are dear. */
  private static final String DAY_OF_MANY =
      """
      LEFT JOIN unnest(:zones::text[], :calendar::date[]) AS local (time_zone, day)
          ON local.time_zone = coalesce(v.time_zone, a.time_zone)
        CROSS JOIN LATERAL (SELECT coalesce(local.day, :day::date) AS day) AS z\
      """;

  private static final String DAY_OF_FEW =
      """
      CROSS JOIN LATERAL (
        SELECT (:moment::timestamptz AT TIME ZONE coalesce(v.time_zone, a.time_zone))::date AS day)
        AS z\
      """;

  private static final String OWNER =
      """
      LEFT JOIN (
          SELECT DISTINCT ON (account) account, from_csm
          FROM transfer
          WHERE state = 'DONE' AND ended_at >= :until
          ORDER BY account, ended_at, transfer) AS t ON t.account = a.account\
      """;

  private final KnownBy known;

  AgeingSql(KnownBy known) {
    this.known = known;
  }

  /**
   * All at once.
   *
   * @param own the condition on the account {@code a} that the caller may see it
   */
  String whole(AgeingGrouping by, String own) {
    String from =
        """
        FROM (%s) AS o
            JOIN account a USING (account)
            %s
            %s
            %s
          WHERE %s\
        """
            .formatted(known.sql(), PLACE, DAY_OF_MANY, by == AgeingGrouping.CSM ? OWNER : "", own);
    String columns = "coalesce(%s, '') AS key, o.currency".formatted(by.sql());
    return sums("key, currency", columns, "1, 2, 3", from);
  }

  /** Account by account, so that the first ones are had without a look at all others. */
  String accountByAccount(String own) {
    String from = "FROM (%s) AS o WHERE o.account = a.account".formatted(known.sql());
    return """
    SELECT a.account AS key, aged.*
    FROM account a
      %s
      %s
      CROSS JOIN LATERAL (%s) AS aged
    WHERE a.account >= :start AND %s
    """
        .formatted(PLACE, DAY_OF_FEW, sums("currency", "o.currency", "1, 2", from), own);
  }

  private static String sums(String keys, String columns, String places, String from) {
    return """
    SELECT %1$s, array_agg(bucket) AS buckets, array_agg(amount) AS amounts,
      array_agg(disputed) AS contested
    FROM (
      SELECT %1$s, width_bucket(age, :begin::int4[]) AS bucket, sum(amount) AS amount,
        sum(disputed) AS disputed
      FROM (
        SELECT %2$s, z.day - o.due_on AS age, sum(o.balance) AS amount,
          coalesce(sum(o.balance) FILTER (WHERE o.dispute <> 'NONE'), 0) AS disputed
        %3$s
        GROUP BY %4$s) AS by_age
      GROUP BY %1$s, bucket) AS by_bucket
    GROUP BY %1$s\
    """
        .formatted(keys, columns, from, places);
  }
}
