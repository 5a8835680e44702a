package io.dunlin.kit.list;

import module java.base;

/**
 * Numbers that begin with what people type, as written or in capitals. A range, which any index of
 * the number serves.
 */
public final class PrefixCondition {

  /** No text that begins the same comes after it. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  private PrefixCondition() {}

  /** The condition on a column, once {@link #bind} has bound what was typed. */
  public static String of(String column) {
    return "(%1$s BETWEEN :q AND :qEnd OR %1$s BETWEEN :capitals AND :capitalsEnd)"
        .formatted(column);
  }

  public static WhereClause bind(String q, WhereClause where) {
    String capitals = q.toUpperCase(Locale.ROOT);
    return where
        .bind("q", q)
        .bind("qEnd", q + LAST)
        .bind("capitals", capitals)
        .bind("capitalsEnd", capitals + LAST);
  }
}
