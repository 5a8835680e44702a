package io.dunlin.kit.input;

import module java.base;

/**
 * The rule for an e-mail address: what is refused at the entrance, how it goes over the wire, and
 * when two addresses are the same person's.
 */
public final class EmailAddress {

  private static final int LONGEST = 254; // RFC 5321
  private static final Pattern LOCAL =
      Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

  private EmailAddress() {}

  /** What is wrong with it, as a sentence that says what to change; empty when it is fine. */
  public static Optional<String> fault(String text) {
    if (text.codePoints().anyMatch(EmailAddress::isBlank)) {
      return Optional.of("Contains a blank, perhaps one that cannot be seen; leave it out");
    }
    if (text.regionMatches(true, 0, "mailto:", 0, 7)) {
      return Optional.of("Begins with mailto:; give the address alone");
    }
    if (text.indexOf(';') >= 0 || text.indexOf(',') >= 0) {
      return Optional.of("Contains ; or ,; give one address alone");
    }
    if (text.contains("..")) {
      return Optional.of("Contains two dots in a row");
    }
    return isWellFormed(text)
        ? Optional.empty()
        : Optional.of("Is no e-mail address, such as ann@customer.example");
  }

  /** With its domain in ASCII, as it goes over the wire; as it is where that cannot be. */
  public static String onTheWire(String text) {
    int at = text.lastIndexOf('@');
    return at < 0
        ? text
        : ascii(text.substring(at + 1)).map(d -> text.substring(0, at + 1) + d).orElse(text);
  }

  /** The form in which addresses of one mailbox are equal: lower case, ASCII domain. */
  public static String ofMailbox(String text) {
    return onTheWire(text.strip()).toLowerCase(Locale.ROOT);
  }

  /** The form in which addresses of one person are equal: lower case, ASCII domain, no +tag. */
  public static String ofPerson(String text) {
    String lower = ofMailbox(text);
    int at = lower.lastIndexOf('@');
    int plus = lower.indexOf('+');
    return plus > 0 && plus < at ? lower.substring(0, plus) + lower.substring(at) : lower;
  }

  private static boolean isWellFormed(String text) {
    int at = text.lastIndexOf('@');
    return at > 0
        && text.length() <= LONGEST
        && LOCAL.matcher(text.substring(0, at)).matches()
        && ascii(text.substring(at + 1)).filter(d -> DOMAIN.matcher(d).matches()).isPresent();
  }

  private static Optional<String> ascii(String domain) {
    try {
      return Optional.of(IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isBlank(int c) {
    int type = Character.getType(c);
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || type == Character.FORMAT;
  }
}
