package io.dunlin.account.query.ageing;

import module java.base;

/** The knowledge with which a past day is seen. */
enum KnownBy {
  /** As it was known at the end of the day: what was booked later does not leak in. */
  THEN(
      // each invoice has at most one version that was known at an instant
      """
      SELECT account, currency, product, due_on, amount - settled AS balance, dispute
      FROM invoice
      WHERE closed_on IS NULL AND settled < amount AND known_from < :until
      UNION ALL
      SELECT account, currency, product, due_on, balance, dispute
      FROM invoice_version
      WHERE known_from < :until AND known_to >= :until AND balance > 0\
      """),
  /**
   * With hindsight: today's books, cut at the day. What was issued on that day or before and not
   * voided by then counts with the terms that it has now, less what is applied to it now by
   * payments, credits and write-offs of that day or before, whenever they were booked (E12). A
   * payment that was reversed counts as if it had never come. Whether something was contested, and
   * whose an account was, are facts of the day itself, and the same in both.
   */
  NOW(
      // an application of something that came later is left out
      """
      SELECT i.account, i.currency, i.product, i.due_on,
        i.amount - i.settled + CASE WHEN i.paid_on > :day THEN
          (SELECT coalesce(sum(p.amount), 0)
            FROM application p JOIN fund f USING (account, kind, fund)
            WHERE p.invoice = i.invoice AND f.day > :day) ELSE 0 END AS balance,
        coalesce(s.dispute, CASE WHEN i.known_from < :until THEN i.dispute ELSE 'NONE' END)
          AS dispute
      FROM invoice i
        LEFT JOIN invoice_version s ON s.account = i.account AND s.invoice = i.invoice
          AND s.known_from < :until AND s.known_to >= :until
      WHERE i.issued_on <= :day AND (i.closed_on IS NULL OR i.closed_on > :day) AND i.amount > 0\
      """);

  private final String sql;

  KnownBy(String sql) {
    this.sql = sql;
  }

  /** What was open at the end of the day, invoice by invoice. */
  String sql() {
    return sql;
  }

  /** As it is asked for. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }
}
