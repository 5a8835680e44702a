package io.dunlin.account.view;

import io.dunlin.events.AccountState;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts are asked for; null: all.
 *
 * @param q the beginning of the account's number, or a part of its name
 */
record Filter(
    @Nullable AccountState standing,
    @Nullable String segment,
    @Nullable String csm,
    @Nullable String collector,
    @Nullable String q) {

  /** A pattern for the beginning of a number. */
  @Nullable String number() {
    return q == null ? null : literal(q) + "%";
  }

  /** A pattern for a part of a name. */
  @Nullable String name() {
    return q == null ? null : "%" + literal(q) + "%";
  }

  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
