package io.dunlin.dunning.autoreply;

import module java.base;

/**
 * The text that the writer of a mail put down themselves: without the mail that it quotes and
 * without the signature.
 */
final class UnquotedText {

  /** From here on the mail quotes another one, as some mail programs mark it. */
  private static final Pattern QUOTES_FROM_HERE =
      Pattern.compile("-{2,}[^-]+-{2,}|_{10,}|(?i:from|von|de|da|van|från|fra|od)\\s?:.*@.*");

  private static final String SIGNATURE = "-- ";

  private UnquotedText() {}

  static String of(String text) {
    List<String> own = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.equals(SIGNATURE) || QUOTES_FROM_HERE.matcher(line.strip()).matches()) {
        break;
      }
      if (isQuote(line)) {
        dropIntroduction(own);
      } else {
        own.add(line);
      }
    }
    return String.join("\n", own).strip();
  }

  /** Without a letter or a digit nobody wrote anything. */
  static boolean areMissing(String text) {
    return of(text).codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean isQuote(String line) {
    String start = line.stripLeading();
    return start.startsWith(">") || start.startsWith("|");
  }

  /** The line that says who wrote what is quoted ends with a colon and stands right above it. */
  private static void dropIntroduction(List<String> own) {
    while (!own.isEmpty() && own.getLast().isBlank()) {
      own.removeLast();
    }
    if (!own.isEmpty() && own.getLast().stripTrailing().endsWith(":")) {
      own.removeLast();
    }
  }
}
