package io.dunlin.reporting.timeline;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of constants as people would write them. */
final class Words {

  private Words() {}

  static String of(Enum<?> constant) {
    return of(constant.name());
  }

  /** The reason, with who gave it where somebody did. */
  static String why(@Nullable String by, String reason) {
    return by == null ? reason : by + ", " + reason;
  }

  /** {@code ACCOUNT_CURRENT} is "account current"; what is not a constant stays as it is. */
  static String of(String constant) {
    return constant.matches("[A-Z][A-Z_]*")
        ? constant.toLowerCase(Locale.ROOT).replace('_', ' ')
        : constant;
  }
}
