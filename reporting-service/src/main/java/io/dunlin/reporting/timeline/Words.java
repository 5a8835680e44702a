package io.dunlin.reporting.timeline;

import java.util.Locale;

/** Names of constants as people would write them. */
final class Words {

  private Words() {}

  /** {@code ACCOUNT_CURRENT} is "account current"; what is not a constant stays as it is. */
  static String of(String constant) {
    return constant.matches("[A-Z][A-Z_]*")
        ? constant.toLowerCase(Locale.ROOT).replace('_', ' ')
        : constant;
  }
}
