package io.dunlin.events;

/**
 * What every text must be that is kept, hashed or sent on: well-formed Unicode without the
 * character U+0000. Half of a character outside the basic plane (an unpaired surrogate, as a name
 * has it that was cut inside an emoji) has no form in UTF-8, so that two different texts would
 * become one, and PostgreSQL keeps neither it nor U+0000.
 */
public final class StorableText {

  /** Stands where something was that could not be kept. */
  public static final char REPLACEMENT = '\uFFFD';

  private StorableText() {}

  /** The position of the first character that cannot be kept, or -1. */
  public static int firstFault(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return i;
      }
      if (Character.isSurrogate(c)) {
        if (!isPair(text, i)) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  public static boolean isStorable(CharSequence text) {
    return firstFault(text) < 0;
  }

  /** The text with a replacement character in place of each one that cannot be kept. */
  public static String of(String text) {
    int fault = firstFault(text);
    if (fault < 0) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text);
    for (int i = fault; i < clean.length(); i++) {
      if (Character.isSurrogate(clean.charAt(i)) && isPair(clean, i)) {
        i++;
      } else if (clean.charAt(i) == 0 || Character.isSurrogate(clean.charAt(i))) {
        clean.setCharAt(i, REPLACEMENT);
      }
    }
    return clean.toString();
  }

  private static boolean isPair(CharSequence text, int high) {
    return high + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(high), text.charAt(high + 1));
  }
}
