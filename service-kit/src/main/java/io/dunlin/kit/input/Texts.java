package io.dunlin.kit.input;

import io.dunlin.events.StorableText;

/** Mends texts that cannot be refused, such as mail and the quotes in our own messages. */
public final class Texts {

  private Texts() {}

  /** The text with U+FFFD in place of half characters and of U+0000, so that it can be kept. */
  public static String cleaned(String text) {
    return StorableText.of(text);
  }

  /** The same with at most so many UTF-16 units; a character outside the basic plane is not cut. */
  public static String cleaned(String text, int most) {
    return StorableText.of(cut(text, most));
  }

  /** The beginning of a text, which never ends in half a character. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean inside = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, inside ? most - 1 : most);
  }

  /** The text with each run of line breaks and tabs as one blank; nothing else is touched. */
  public static String inOneLine(String text) {
    return text.replaceAll("[\\r\\n\\t\\u0085\\u2028\\u2029]+", " ").strip();
  }

  /** The text in one line: every run of line breaks and control characters becomes a blank. */
  public static String oneLine(String text) {
    return StorableText.of(text).replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
  }
}
