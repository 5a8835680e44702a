package io.dunlin.dunning.mail;

import module java.base;

/**
 * The meaning of a delivery report for one address (RFC 3463 and the words of receiving servers).
 */
public enum DeliveryVerdict {
  /** Nobody reads it; it is not written to again. */
  BAD_ADDRESS,
  /** The address lives, but this mail did not arrive. */
  NOT_NOW,
  /** Our mail is refused, whoever it is for. */
  OUR_REPUTATION,
  /** The mail may still arrive. */
  NOTHING_YET,
  DELIVERED;

  private static final Pattern ENHANCED =
      Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");
  private static final Pattern POLICY =
      Pattern.compile(
          "block ?list|black"
              + " ?list|\\brbl\\b|dnsbl|spamhaus|barracuda|reputation|policy|\\bspam\\b|\\bdmarc\\b");
  private static final Pattern NOBODY =
      Pattern.compile(
          "(user|recipient) unknown|unknown (user|recipient)|no such user|no such recipient|no"
              + " mailbox here|mailbox unavailable|mailbox not found|does not exist|invalid"
              + " recipient|recipient not found|address rejected|no longer"
              + " (works|available)|unrouteable address|(account|mailbox) (is )?disabled|user not"
              + " found");
  private static final Pattern FULL =
      Pattern.compile("mailbox (is )?full|over ?quota|quota exceeded");

  /**
   * Judges one recipient.
   *
   * @param action failed, delayed, delivered …, in lower case; empty when it is not told
   * @param status as in 5.1.1; empty when it is not told
   * @param diagnostic the receiving server's own words; empty when they are not told
   * @param text what the report says to people, for when the codes hide the reason
   */
  public static DeliveryVerdict of(String action, String status, String diagnostic, String text) {
    return switch (action) {
      case "delivered", "relayed", "expanded" -> DELIVERED;
      case "delayed" -> NOTHING_YET;
      default -> failed(action, status, diagnostic.toLowerCase(Locale.ROOT), text);
    };
  }

  public boolean hasFailed() {
    return this == BAD_ADDRESS || this == NOT_NOW || this == OUR_REPUTATION;
  }

  private static DeliveryVerdict failed(String action, String status, String words, String text) {
    String code = code(status).or(() -> code(words)).or(() -> code(text)).orElse("");
    String all = words.isBlank() ? text.toLowerCase(Locale.ROOT) : words;
    if (code.isEmpty() && action.isEmpty()) {
      return NOTHING_YET;
    }
    if (code.startsWith("5.7.") || code.equals("5.1.8") || POLICY.matcher(all).find()) {
      return OUR_REPUTATION;
    }
    if (code.startsWith("4.") || code.equals("5.2.2") || FULL.matcher(all).find()) {
      return NOT_NOW;
    }
    return code.startsWith("5.1.") || NOBODY.matcher(all).find() ? BAD_ADDRESS : NOT_NOW;
  }

  /** The first code that says more than that something is wrong. */
  private static Optional<String> code(String text) {
    return ENHANCED
        .matcher(text)
        .results()
        .filter(found -> !found.group(2).equals("0") && !found.group(1).equals("2"))
        .map(java.util.regex.MatchResult::group)
        .findFirst();
  }
}
