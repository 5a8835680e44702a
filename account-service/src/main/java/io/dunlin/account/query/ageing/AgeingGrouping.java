package io.dunlin.account.query.ageing;

import module java.base;

/** AgeingGrouping what the amounts are added up, over the rows of {@link AgeingSql}. */
enum AgeingGrouping {
  ACCOUNT("a.account"),
  SEGMENT("coalesce(v.segment, a.segment)"),
  CSM("coalesce(t.from_csm, a.csm)"),
  COLLECTOR("CASE WHEN v.account IS NULL THEN a.collector ELSE v.collector END"),
  PRODUCT("o.product"),
  CURRENCY("o.currency");

  private final String sql;

  AgeingGrouping(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }

  /** As it is asked for. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }
}
