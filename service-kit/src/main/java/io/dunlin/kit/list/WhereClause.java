package io.dunlin.kit.list;

import module java.base;

import io.dunlin.kit.security.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list and what is bound in them. Only what is asked for stands in the SQL, so
 * that the database can choose an index for it.
 */
public final class WhereClause {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** A condition that binds nothing, or what is bound by {@link #bind}. */
  public WhereClause and(String condition) {
    conditions.add(condition);
    return this;
  }

  /** A condition in which one value is bound; none when there is no value. */
  public WhereClause and(String condition, String name, @Nullable Object value) {
    return value == null ? this : and(condition).bind(name, value);
  }

  /** The rows whose account, of this alias, is within the scope. */
  public WhereClause within(Scope scope, String account) {
    return and(account + ".csm = :ownCsm", "ownCsm", scope.csm())
        .and(account + ".collector = :ownCollector", "ownCollector", scope.collector());
  }

  public WhereClause bind(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** The same, to which more can be added without changing this one. */
  WhereClause copy() {
    WhereClause copy = new WhereClause();
    copy.conditions.addAll(conditions);
    copy.values.putAll(values);
    return copy;
  }

  String sql() {
    return conditions.isEmpty() ? "" : "WHERE " + String.join("\n  AND ", conditions);
  }

  Map<String, Object> values() {
    return values;
  }
}
