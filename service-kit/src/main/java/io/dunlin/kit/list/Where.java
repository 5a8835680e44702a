package io.dunlin.kit.list;

import module java.base;

import io.dunlin.kit.security.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list and what is bound in them. Only what is asked for stands in the SQL, so
 * that the database can choose an index for it.
 */
public final class Where {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** A condition that binds nothing, or what is bound by {@link #bind}. */
  public Where and(String condition) {
    conditions.add(condition);
    return this;
  }

  /** A condition in which one value is bound; none when there is no value. */
  public Where and(String condition, String name, @Nullable Object value) {
    return value == null ? this : and(condition).bind(name, value);
  }

  /** The rows whose account, of this alias, is within the scope. */
  public Where within(Scope scope, String account) {
    return and(account + ".csm = :ownCsm", "ownCsm", scope.csm())
        .and(account + ".collector = :ownCollector", "ownCollector", scope.collector());
  }

  public Where bind(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** The same, to which more can be added without changing this one. */
  Where copy() {
    Where copy = new Where();
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
