package io.dunlin.kit.input;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * The rule for a decimal in JSON: digits with at most one point between them, 12 before it and 12
 * behind it, and nothing but a minus in front.
 */
public final class PlainDecimal {

  private static final Pattern FORM = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final int LONGEST = 30;
  private static final int MOST_DIGITS = 12;

  /** Beyond it a number such as 1e999999999 would be written out with all its digits. */
  private static final int LARGEST_SCALE = 100;

  private PlainDecimal() {}

  /** The decimal that a text or a number says, without zeros at its end; empty for all else. */
  public static Optional<BigDecimal> of(@Nullable Object value) {
    return switch (value) {
      case String text -> read(text);
      case BigDecimal number when Math.abs(number.scale()) > LARGEST_SCALE -> Optional.empty();
      case BigDecimal number -> read(number.toPlainString());
      case Number whole -> read(whole.toString());
      case null, default -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> read(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches()
        ? Optional.of(new BigDecimal(text).stripTrailingZeros()).filter(PlainDecimal::fits)
        : Optional.empty();
  }

  private static boolean fits(BigDecimal number) {
    return number.scale() <= MOST_DIGITS && number.precision() - number.scale() <= MOST_DIGITS;
  }
}
