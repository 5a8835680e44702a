package io.dunlin.dunning.mail;

/** As much of a mail as was fetched. */
public final class FetchedMail {

  private final MailUid uid;
  private final byte[] head;
  private final byte[] body;
  private final boolean whole;

  /**
   * A mail in its bytes, which are not copied.
   *
   * @param body what follows the head
   * @param whole false when there is more of it than was fetched
   */
  public FetchedMail(MailUid uid, byte[] head, byte[] body, boolean whole) {
    this.uid = uid;
    this.head = head;
    this.body = body;
    this.whole = whole;
  }

  MailUid uid() {
    return uid;
  }

  byte[] head() {
    return head;
  }

  byte[] body() {
    return body;
  }

  boolean isWhole() {
    return whole;
  }
}
