package io.dunlin.kit.input;

import module java.base;

import io.dunlin.events.StorableText;

/**
 * The rule for a text that comes in, by its kind. Every text is well-formed Unicode without U+0000
 * and has a longest length, counted in UTF-16 units; a key or a name is also one line and not
 * blank.
 */
public enum TextRule {
  /** Identifies something: an account, an invoice number, an event's id. */
  KEY(100, true),
  /** Is shown in one line: a customer, a contact, a file, a subject. */
  NAME(300, true),
  /** Is typed by a person: a case note, a reason. */
  NOTE(10_000, false),
  /** Is as long as a letter or a page. */
  LETTER(100_000, false);

  private final int longest;
  private final boolean oneLine;

  TextRule(int longest, boolean oneLine) {
    this.longest = longest;
    this.oneLine = oneLine;
  }

  public int longest() {
    return longest;
  }

  /** What is wrong with the text, as a sentence that says what to change; empty when it is fine. */
  public Optional<String> fault(String text) {
    return fault(text, longest);
  }

  /** The same with another longest length than the kind's. */
  public Optional<String> fault(String text, int most) {
    if (oneLine && text.isBlank()) {
      return Optional.of("Must not be blank");
    }
    if (text.length() > most) {
      return Optional.of("At most %,d characters".formatted(most));
    }
    return oneLine ? characters(text).or(() -> line(text)) : characters(text);
  }

  /** What is wrong with the characters of a text, whatever its kind. */
  public static Optional<String> characters(String text) {
    int fault = StorableText.firstFault(text);
    if (fault < 0) {
      return Optional.empty();
    }
    return Optional.of(
        text.charAt(fault) == 0
            ? "Contains the character U+0000 at position %d; leave it out".formatted(fault)
            : "Contains half a character at position %d (an unpaired surrogate); send whole characters"
                .formatted(fault));
  }

  private Optional<String> line(String text) {
    if (text.codePoints().anyMatch(TextRule::breaksTheLine)) {
      return Optional.of("Must be one line without control characters");
    }
    return this == KEY && text.indexOf(StorableText.REPLACEMENT) >= 0
        ? Optional.of("Contains U+FFFD, which stands for a character that was lost on the way")
        : Optional.empty();
  }

  private static boolean breaksTheLine(int c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
