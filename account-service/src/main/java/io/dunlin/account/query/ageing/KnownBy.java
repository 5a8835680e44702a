package io.dunlin.account.query.ageing;

import module java.base;

/** The knowledge with which a past day is seen. */
enum KnownBy {
  /** As it was known at the end of the day: what was booked later does not leak in. */
  THEN,
  /**
   * With hindsight: today's books, cut at the day. What was issued on that day or before and not
   * voided by then counts with the terms that it has now, less what is applied to it now by
   * payments, credits and write-offs of that day or before, whenever they were booked (E12). A
   * payment that was reversed counts as if it had never come. Whether something was contested, and
   * whose an account was, are facts of the day itself, and the same in both.
   */
  NOW;

  /** As it is asked for. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }
}
