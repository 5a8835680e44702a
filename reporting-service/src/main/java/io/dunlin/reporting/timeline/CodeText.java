package io.dunlin.reporting.timeline;

import module java.base;

import org.jspecify.annotations.Nullable;

/** Writes codes as people would. */
final class CodeText {

  private CodeText() {}

  static String of(Enum<?> constant) {
    return of(constant.name());
  }

  /** The reason, with who gave it where somebody did. */
  static String why(@Nullable String by, String reason) {
    return by == null ? reason : by + ", " + reason;
  }

  /** Writes {@code ACCOUNT_CURRENT} as "account current"; a text that is no code stays as it is. */
  static String of(String constant) {
    return constant.matches("[A-Z][A-Z_]*")
        ? constant.toLowerCase(Locale.ROOT).replace('_', ' ')
        : constant;
  }
}
