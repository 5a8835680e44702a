package io.dunlin.standalone.ledger;

import module java.base;

/**
 * How a file writes amounts. Grouping is checked, never stripped: {@code 1200,50} is no amount
 * where a point parts the decimals, rather than 120050.
 */
final class AmountNotation {

  /** Blanks that look alike: the plain, the thin, the no-break and the narrow no-break one. */
  private static final String BLANKS = " \u2009\u00a0\u202f";

  private static final String APOSTROPHES = "'\u2019";

  private final Pattern digits;
  private final char decimal;
  private final boolean accounting;
  private final List<String> currencySigns;

  /**
   * @param grouping the characters that may part thousands; a blank and an apostrophe stand for all
   *     of their kind
   * @param accounting whether {@code (1.00)} and {@code 1.00-} are amounts below zero
   * @param currencySigns what may stand before or behind an amount
   */
  AmountNotation(char decimal, String grouping, boolean accounting, List<String> currencySigns) {
    this.decimal = decimal;
    this.accounting = accounting;
    this.currencySigns = currencySigns;
    String whole = grouping.isEmpty() ? "" : "|\\d{1,3}(?<group>%s)\\d{3}(?:\\k<group>\\d{3})*";
    this.digits =
        Pattern.compile(
            "(?<whole>\\d+%s)(?:%s(?<fraction>\\d+))?"
                .formatted(
                    whole.formatted(oneOf(grouping)), Pattern.quote(String.valueOf(decimal))));
  }

  /** The amount; empty when the text is none in this notation. */
  Optional<BigDecimal> read(String text) {
    String bare = withoutCurrency(text.strip());
    boolean inBrackets = accounting && bare.startsWith("(") && bare.endsWith(")");
    if (inBrackets) {
      return unsigned(bare.substring(1, bare.length() - 1)).map(BigDecimal::negate);
    }
    if (accounting && bare.endsWith("-")) {
      return unsigned(bare.substring(0, bare.length() - 1)).map(BigDecimal::negate);
    }
    if (bare.startsWith("-")) {
      return unsigned(bare.substring(1)).map(BigDecimal::negate);
    }
    return unsigned(bare.startsWith("+") ? bare.substring(1) : bare);
  }

  private Optional<BigDecimal> unsigned(String text) {
    Matcher found = digits.matcher(withoutCurrency(text.strip()));
    if (!found.matches()) {
      return Optional.empty();
    }
    String whole = found.group("whole").replaceAll("\\D", "");
    String fraction = found.group("fraction");
    return Optional.of(new BigDecimal(fraction == null ? whole : whole + "." + fraction));
  }

  private String withoutCurrency(String text) {
    for (String sign : currencySigns) {
      if (text.startsWith(sign)) {
        return text.substring(sign.length()).strip();
      }
      if (text.endsWith(sign)) {
        return text.substring(0, text.length() - sign.length()).strip();
      }
    }
    return text;
  }

  private static String oneOf(String grouping) {
    String all = grouping.replace(" ", BLANKS).replace("'", APOSTROPHES);
    return "[" + Pattern.quote(all) + "]";
  }

  @Override
  public String toString() {
    return "with '%s' before the decimals".formatted(decimal);
  }
}
