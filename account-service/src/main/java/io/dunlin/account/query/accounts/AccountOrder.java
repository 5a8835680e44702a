package io.dunlin.account.query.accounts;

import module java.base;

import io.dunlin.kit.list.Column;
import io.dunlin.kit.list.Column.Kind;

/** By what accounts can be ordered; what is not overdue comes after what is. */
final class AccountOrder {

  static final Column ACCOUNT = new Column("account", "a.account", "a.account", Kind.TEXT);

  static final List<Column> COLUMNS =
      List.of(
          ACCOUNT,
          new Column("name", "lower(a.name)", "a.account", Kind.TEXT),
          new Column("balance", "s.open", "s.account", Kind.NUMBER),
          new Column("oldestDueOn", AccountFilter.OLDEST, "s.account", Kind.DAY),
          new Column("segment", "a.segment", "a.account", Kind.TEXT),
          new Column("country", "a.country", "a.account", Kind.TEXT),
          new Column("csm", "a.csm", "a.account", Kind.TEXT),
          new Column("collector", "coalesce(a.collector, '')", "a.account", Kind.TEXT));

  private AccountOrder() {}
}
