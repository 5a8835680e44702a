package io.dunlin.dunning.mail;

import module java.base;

/**
 * A mail system reports on a mail of ours.
 *
 * @param kind by the type of the report
 * @param recipients each recipient that a delivery report names, judged apart
 * @param original the headers or the text of the mail that it is about; empty when it is not told
 */
public record MailReport(Kind kind, List<Recipient> recipients, String original) {

  static final MailReport NONE = new MailReport(Kind.NONE, List.of(), "");

  /** The kinds of report that mail systems send. */
  public enum Kind {
    NONE,
    /** RFC 3464: whether a mail arrived. */
    DELIVERY_STATUS,
    /** RFC 8098: a read receipt. */
    DISPOSITION_NOTIFICATION,
    /** RFC 5965: a complaint. */
    FEEDBACK_REPORT
  }

  /**
   * The fate of a mail at one recipient (RFC 3464).
   *
   * @param addresses the original and the final recipient's, in lower case; empty when not told
   * @param action failed, delayed, delivered …, in lower case; empty when it is not told
   * @param status as in 5.1.1; empty when it is not told
   * @param diagnostic the receiving server's own words; empty when it is not told
   */
  public record Recipient(List<String> addresses, String action, String status, String diagnostic) {

    public Recipient(String address, String action, String status, String diagnostic) {
      this(List.of(address), action, status, diagnostic);
    }

    /** Judges the report; the text is the part that is written for people. */
    public DeliveryVerdict verdict(String text) {
      return DeliveryVerdict.of(action, status, diagnostic, text);
    }
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }
}
