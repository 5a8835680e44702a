package io.dunlin.standalone.ledger;

/** Blanks at the ends of a field, those that cannot be seen among them. */
final class Blanks {

  private Blanks() {}

  /** The text without blanks, no-break blanks and characters of no width at its ends. */
  static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
